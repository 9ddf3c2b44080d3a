package org.consilium.demo.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.consilium.consortium.model.Organisation.Kind;
import org.consilium.shared.model.Money;

/**
 * The shipped cut of CORDIS as the demonstration uses it: real titles, texts, partners and dates;
 * amounts in euro taken as plain numbers of yuan.
 */
final class DemoCordis {

  private static final String FOLDER = "/data/health-200/";
  private static final int LONGEST_TITLE = 200;

  /** A project with its partners, the coordinator first. */
  record Found(
      String id,
      String acronym,
      String title,
      String objective,
      String status,
      LocalDate starts,
      LocalDate ends,
      Money grant,
      List<Partner> partners) {}

  /** An organisation in it. */
  record Partner(
      String pic,
      String name,
      Kind kind,
      String country,
      String city,
      boolean leads,
      boolean third,
      boolean left,
      Money share) {}

  private DemoCordis() {}

  static List<Found> projects() {
    Map<String, List<Partner>> partners = new LinkedHashMap<>();
    for (CSVRecord row : rows("participations.csv")) {
      partners.computeIfAbsent(row.get("projectID"), p -> new ArrayList<>()).add(partner(row));
    }
    List<Found> all = new ArrayList<>();
    for (CSVRecord row : rows("projects.csv")) {
      all.add(
          new Found(
              row.get("id"),
              row.get("acronym"),
              shortened(row.get("title")),
              row.get("objective"),
              row.get("status"),
              LocalDate.parse(row.get("startDate")),
              LocalDate.parse(row.get("endDate")),
              money(row.get("ecMaxContribution")),
              once(partners.get(row.get("id")))));
    }
    return all;
  }

  /** One row per organisation, the coordinator first; a second row adds its share. */
  private static List<Partner> once(List<Partner> rows) {
    Map<String, Partner> byPic = new LinkedHashMap<>();
    rows.stream().filter(Partner::leads).forEach(p -> byPic.put(p.pic(), p));
    for (Partner p : rows) {
      if (!p.leads()) {
        byPic.merge(p.pic(), p, (a, b) -> a.leads() || !a.left() ? a : b);
      }
    }
    return List.copyOf(byPic.values());
  }

  private static Partner partner(CSVRecord row) {
    String name = row.get("name").trim();
    return new Partner(
        row.get("organisationID"),
        name,
        kind(row.get("activityType"), name),
        country(row.get("country")),
        row.get("city"),
        row.get("role").equals("coordinator"),
        row.get("role").equals("thirdParty"),
        row.get("endOfParticipation").equals("true"),
        money(row.get("netEcContribution")));
  }

  private static Kind kind(String activity, String name) {
    if (name.matches("(?i).*(hospital|hopita|ospedal|klinik|clinic|sjukhus|ziekenhuis).*")) {
      return Kind.HOSPITAL;
    }
    return switch (activity) {
      case "HES" -> Kind.UNIVERSITY;
      case "PRC" -> Kind.COMPANY;
      case "REC" -> Kind.RESEARCH_INSTITUTE;
      case "PUB" -> Kind.GOVERNMENT;
      default -> Kind.OTHER;
    };
  }

  /** CORDIS writes Greece and the United Kingdom in its own way. */
  private static String country(String code) {
    return switch (code) {
      case "EL" -> "GR";
      case "UK" -> "GB";
      case "" -> null;
      default -> code;
    };
  }

  private static Money money(String euro) {
    return Money.of(euro.isBlank() ? BigDecimal.ZERO : new BigDecimal(euro), Money.CNY);
  }

  private static String shortened(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
  }

  private static List<CSVRecord> rows(String file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = DemoCordis.class.getResourceAsStream(FOLDER + file);
        CSVParser parser =
            CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
      return parser.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
