package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.funding.service.By;
import org.consilium.funding.service.InstalmentRelease;
import org.consilium.platform.service.CurrentUser;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;

/** Releases the instalment of an accepted milestone. */
@ApplicationScoped
class MilestoneMoney {

  @Inject private Projects projects;
  @Inject private InstalmentRelease instalments;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  void release(Milestone milestone) {
    Project project = projects.get(milestone.projectId());
    if (milestone.instalment() != null && project.proposalId() != null) {
      String evidence = project.code() + ": " + milestone.title();
      By by = new By(user.accountId(), OffsetDateTime.now(clock));
      instalments.onEvidence(project.proposalId(), milestone.instalment(), evidence, by);
    }
  }
}
