package org.consilium.consortium.service;

/** Conditions about people, with alias {@code p}; each {@code ?} is explained beside it. */
final class PersonSql {

  /** Verified organisations on a day: day, day. */
  static final String PLACES =
      "select string_agg(coalesce(o.name_zh, o.name_en), '; ' order by f.id) as zh,"
          + " string_agg(o.name_en, '; ' order by f.id) as en"
          + " from affiliation f join organisation o on o.id = f.organisation_id"
          + " where f.person_id = p.id and f.state = 'VERIFIED' and f.valid_from <= ?"
          + " and (f.valid_to is null or f.valid_to > ?)";

  /** The reader is an officer of affiliation {@code f}'s organisation: account, day, day. */
  static final String OFFICER_OF_PLACE =
      "exists (select 1 from role_grant g where g.account_id = ? and g.role = 'institution-officer'"
          + " and (g.scope = 'CENTRE' or g.scope = 'ORGANISATION' and g.scope_id ="
          + " f.organisation_id) and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?))";

  /**
   * Claims the reader can answer: reader keeps the register, person of the reader, account, day,
   * day. Keepers answer where the organisation has no officer but the claimant.
   */
  static final String WAITING =
      "select count(*) as waiting from affiliation f where f.person_id = p.id and f.state ="
          + " 'CLAIMED' and (? and not exists (select 1 from role_grant g join account a on a.id ="
          + " g.account_id where g.role = 'institution-officer' and g.scope = 'ORGANISATION' and"
          + " g.scope_id = f.organisation_id and a.state = 'ACTIVE' and a.person_id <> p.id) or"
          + " f.person_id <> ? and "
          + OFFICER_OF_PLACE
          + ")";

  /**
   * Whether the reader sees the address: person of the reader, reads all, account, day, day.
   * Officers see those of their own people.
   */
  static final String CONTACT =
      "select p.id = ? or ? or exists (select 1 from affiliation f where f.person_id = p.id"
          + " and f.state <> 'REFUSED' and "
          + OFFICER_OF_PLACE
          + ") as seen";

  private PersonSql() {}
}
