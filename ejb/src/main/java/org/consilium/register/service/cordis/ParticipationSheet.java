package org.consilium.register.service.cordis;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.consilium.register.model.ExternalRole;
import org.consilium.register.model.Quirk;
import org.consilium.register.model.Sector;

/** The organisations in the projects, each with its share. */
final class ParticipationSheet implements Sheet {

  private static final Map<String, ExternalRole> ROLES =
      Map.of(
          "coordinator", ExternalRole.COORDINATOR,
          "participant", ExternalRole.PARTICIPANT,
          "thirdParty", ExternalRole.THIRD_PARTY,
          "associatedPartner", ExternalRole.ASSOCIATED_PARTNER);

  private static final Map<String, Sector> SECTORS =
      Map.of(
          "HES", Sector.HES,
          "REC", Sector.REC,
          "PRC", Sector.PRC,
          "PUB", Sector.PUB,
          "OTH", Sector.OTH);

  /** Codes of the European Union that are not those of ISO 3166. */
  private static final Map<String, String> EU_CODES = Map.of("EL", "GR", "UK", "GB");

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  @Override
  public List<String> names() {
    return List.of("participations", "organization");
  }

  @Override
  public boolean isNeeded() {
    return true;
  }

  @Override
  public List<String> needs() {
    return List.of(
        "projectID",
        "organisationID",
        "name",
        "order",
        "role",
        "country",
        "activityType",
        "ecContribution",
        "netEcContribution",
        "totalCost",
        "endOfParticipation");
  }

  @Override
  public List<String> mayHave() {
    return List.of("shortName", "SME", "city", "nutsCode", "rcn");
  }

  @Override
  public String codeColumn() {
    return "projectID";
  }

  @Override
  public String target() {
    return "stage_participation (line, code, pic, role, position, name, short_name, rcn, sector,"
        + " sme, city, country, nuts, gross_cents, net_cents, total_cost_cents, left_early,"
        + " content_hash)";
  }

  @Override
  public String stage(Cells c) {
    String code = c.key("projectID", CODE);
    String pic = c.key("organisationID", CODE);
    ExternalRole role = c.choice("role", ROLES);
    c.need("role");
    Integer position = c.whole("order");
    c.need("order");
    if (position != null && position == 0) {
      c.note(Quirk.VALUE_UNKNOWN, "order", position);
    }
    Sector sector = c.choice("activityType", SECTORS);
    Boolean left = c.flag("endOfParticipation");
    Staged staged =
        new Staged(c.line())
            .add(code)
            .add(pic)
            .add(role)
            .add(position)
            .add(c.need("name"))
            .add(c.text("shortName"))
            .add(c.text("rcn"))
            .add(sector)
            .add(c.flag("SME"))
            .add(c.text("city"))
            .add(country(c))
            .add(c.text("nutsCode"))
            .add(c.cents("ecContribution"))
            .add(c.cents("netEcContribution"))
            .add(c.cents("totalCost"))
            .add(left != null && left);
    blanks(c, role);
    return staged.withHash();
  }

  /** The country by ISO 3166. */
  private static String country(Cells c) {
    String given = c.text("country");
    if (given == null) {
      c.note(Quirk.COUNTRY_BLANK);
    } else if (EU_CODES.containsKey(given)) {
      c.note(Quirk.COUNTRY_CODE, given, EU_CODES.get(given));
    } else if (!COUNTRY.matcher(given).matches()) {
      c.note(Quirk.VALUE_UNKNOWN, "country", given);
    }
    return given == null ? null : EU_CODES.getOrDefault(given, given);
  }

  private static void blanks(Cells c, ExternalRole role) {
    blank(c, "ecContribution", Quirk.GROSS_BLANK, role);
    blank(c, "netEcContribution", Quirk.NET_BLANK, role);
    blank(c, "totalCost", Quirk.COST_BLANK, role);
    blank(c, "SME", Quirk.SME_BLANK, role);
    blank(c, "activityType", Quirk.SECTOR_BLANK, role);
  }

  private static void blank(Cells c, String column, Quirk quirk, ExternalRole role) {
    if (c.text(column) == null) {
      c.note(quirk, role == null ? "" : role.name());
    }
  }
}
