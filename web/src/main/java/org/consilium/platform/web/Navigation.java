package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;

/** The left rail: what this person can do, by role. */
@Named
@RequestScoped
public class Navigation {

  /**
   * One entry.
   *
   * @param label key of its text
   * @param icon icon class
   * @param address page it leads to
   * @param roles who sees it; empty means everybody who signed in
   */
  public record Item(String label, String icon, String address, Set<String> roles) {}

  /** Entries under one heading. */
  public record Group(String label, List<Item> items) {}

  /** Whom money of awards concerns. */
  private static final String[] MONEY = {
    Roles.FINANCE,
    Roles.CENTRE_MANAGER,
    Roles.AUDITOR,
    Roles.RESEARCHER,
    Roles.CLINICIAN,
    Roles.INSTITUTION_OFFICER
  };

  private static final List<Group> ALL =
      List.of(
          new Group("nav.work", List.of(item("nav.home", "pi-home", "/home.xhtml"))),
          new Group(
              "nav.calls",
              List.of(
                  item("nav.needs", "pi-heart", "/call/needs.xhtml"),
                  item("nav.call-list", "pi-megaphone", "/call/calls.xhtml"),
                  item("nav.proposals", "pi-file-edit", "/proposal/proposals.xhtml"))),
          new Group(
              "nav.screening",
              List.of(
                  item(
                      "nav.rounds",
                      "pi-sitemap",
                      "/screening/rounds.xhtml",
                      Roles.CALL_MANAGER,
                      Roles.REVIEWER,
                      Roles.COMMITTEE_CHAIR,
                      Roles.COMMITTEE_SECRETARY,
                      Roles.AUDITOR),
                  item(
                      "nav.my-reviews",
                      "pi-check-square",
                      "/screening/my-reviews.xhtml",
                      Roles.REVIEWER,
                      Roles.COMMITTEE_CHAIR))),
          new Group(
              "nav.projects",
              List.of(
                  item("nav.project-list", "pi-briefcase", "/project/projects.xhtml"),
                  item("project.reports", "pi-calendar", "/project/reports.xhtml"),
                  item("project.changes", "pi-sync", "/project/changes.xhtml"),
                  item("nav.register", "pi-globe", "/register/projects.xhtml"))),
          new Group(
              "nav.money",
              List.of(
                  item("nav.awards", "pi-wallet", "/funding/awards.xhtml", MONEY),
                  item("nav.payments", "pi-send", "/funding/payments.xhtml", MONEY),
                  item(
                      "nav.envelopes",
                      "pi-inbox",
                      "/funding/envelopes.xhtml",
                      Roles.FINANCE,
                      Roles.CENTRE_MANAGER,
                      Roles.AUDITOR),
                  item(
                      "nav.ledger",
                      "pi-book",
                      "/funding/ledger.xhtml",
                      Roles.FINANCE,
                      Roles.AUDITOR,
                      Roles.ADMINISTRATOR))),
          new Group(
              "nav.consortium",
              List.of(
                  item("nav.members", "pi-sitemap", "/consortium/members.xhtml"),
                  item("nav.organisations", "pi-building", "/consortium/organisations.xhtml"),
                  item("nav.committees", "pi-users", "/consortium/committees.xhtml"),
                  item("nav.people", "pi-id-card", "/consortium/people.xhtml"),
                  item(
                      "nav.invitations",
                      "pi-user-plus",
                      "/access/invitations.xhtml",
                      Roles.INSTITUTION_OFFICER,
                      Roles.CENTRE_MANAGER,
                      Roles.ADMINISTRATOR,
                      Roles.AUDITOR),
                  item(
                      "nav.commitments",
                      "pi-gift",
                      "/consortium/commitments.xhtml",
                      Roles.ADMINISTRATOR,
                      Roles.CENTRE_MANAGER,
                      Roles.FINANCE,
                      Roles.AUDITOR,
                      Roles.INSTITUTION_OFFICER))),
          new Group(
              "nav.system",
              List.of(
                  item(
                      "nav.accounts",
                      "pi-users",
                      "/access/accounts.xhtml",
                      Roles.AUDITOR,
                      Roles.ADMINISTRATOR),
                  item(
                      "nav.audit",
                      "pi-history",
                      "/platform/audit.xhtml",
                      Roles.AUDITOR,
                      Roles.ADMINISTRATOR),
                  item(
                      "nav.imports",
                      "pi-upload",
                      "/register/imports.xhtml",
                      Roles.ADMINISTRATOR,
                      Roles.CENTRE_MANAGER,
                      Roles.AUDITOR),
                  item(
                      "nav.outbox",
                      "pi-envelope",
                      "/platform/outbox.xhtml",
                      Roles.ADMINISTRATOR))));

  @Inject private CurrentUser user;
  @Inject private HttpServletRequest request;
  @Inject private Msg msg;

  /** The groups this person sees; groups without entries are left out. */
  public List<Group> getGroups() {
    return ALL.stream()
        .map(g -> new Group(g.label(), g.items().stream().filter(this::shown).toList()))
        .filter(g -> !g.items().isEmpty())
        .toList();
  }

  /** True for the entry of the page being shown. */
  public boolean current(Item item) {
    return item.address().equals(request.getServletPath());
  }

  public boolean isSignedIn() {
    return !user.actor().isSystem();
  }

  public String getWho() {
    return user.actor().name();
  }

  /** The names of the person's roles, in the reader's language. */
  public String getRoles() {
    return Roles.GRANTABLE.stream()
        .filter(user::has)
        .map(role -> msg.get("role." + role))
        .collect(Collectors.joining(" · "));
  }

  private boolean shown(Item item) {
    return item.roles().isEmpty() || item.roles().stream().anyMatch(user::has);
  }

  private static Item item(String label, String icon, String address, String... roles) {
    return new Item(label, icon, address, Set.of(roles));
  }

  /** True when the person holds the role. */
  public boolean has(String role) {
    return user.has(role);
  }

  public boolean isAuditor() {
    return user.has(Roles.AUDITOR);
  }
}
