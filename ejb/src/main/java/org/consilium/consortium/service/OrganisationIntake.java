package org.consilium.consortium.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.consilium.consortium.model.Organisation;
import org.consilium.shared.model.SearchTokens;
import org.consilium.shared.model.SortKey;

/**
 * Takes in organisations that a source knows, in large numbers, in the transaction of the caller.
 *
 * <p>What a source says about an organisation is taken once; people correct it afterwards, and no
 * later import overwrites them.
 */
public final class OrganisationIntake {

  /**
   * An organisation as a source knows it.
   *
   * @param pic participant identification code, nine digits
   * @param country ISO 3166, or null
   */
  public record Known(
      String pic, Organisation.Kind kind, String name, String country, String city) {}

  private OrganisationIntake() {}

  /** Adds organisations whose PIC is not known yet; returns how many. */
  public static int add(Connection connection, List<Known> newcomers) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into organisation (id, kind, name_en, sort_key, pic, country, city, origin,"
                + " search_text) values (nextval('organisation_seq'), ?, ?, ?, ?, ?, ?, 'CORDIS',"
                + " ?) on conflict (pic) do nothing")) {
      for (Known known : newcomers) {
        statement.setString(1, known.kind().name());
        statement.setString(2, known.name());
        statement.setString(3, SortKey.of(known.name()));
        statement.setString(4, known.pic());
        statement.setString(5, known.country());
        statement.setString(6, known.city());
        statement.setString(7, SearchTokens.of(known.name(), null, known.city()));
        statement.addBatch();
      }
      int added = 0;
      for (int one : statement.executeBatch()) {
        added += Math.max(0, one);
      }
      return added;
    }
  }
}
