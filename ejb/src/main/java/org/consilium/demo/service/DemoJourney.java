package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The way of the centre's money: calls, proposals, rounds, projects, payments. */
@ApplicationScoped
class DemoJourney {

  @Inject private DemoCalls calls;
  @Inject private DemoProposals proposals;
  @Inject private DemoRounds rounds;
  @Inject private DemoProjects projects;
  @Inject private DemoMoney money;

  void seed() {
    calls.seed();
    proposals.seed();
    rounds.seed();
    projects.seed();
    money.seed();
  }
}
