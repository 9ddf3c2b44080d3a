package org.consilium.register.service.cordis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** The shipped projects in other dialects, and two projects made by hand. */
final class Sample {

  static final String PROJECTS =
      """
      id,acronym,status,title,startDate,endDate,totalCost,ecMaxContribution,legalBasis,topics,ecSignatureDate,objective
      101000001,ONE,SIGNED,A stent that dissolves,2022-01-01,2024-12-31,150.50,100,HORIZON.2.1,T-1,2021-12-01,"First line
      second line"
      101000002,TWO,SIGNED,A knife that sings,2022-01-01,2024-12-31,0,200,HORIZON.2.1,T-1,2021-12-01,Plain
      """;

  static final String PARTICIPATIONS =
      """
      projectID,organisationID,name,shortName,SME,activityType,city,country,order,role,ecContribution,netEcContribution,totalCost,endOfParticipation
      101000001,900000001,University One,,false,HES,Athens,EL,1,coordinator,60,60,100.50,false
      101000001,900000002,Company Two,,true,PRC,London,UK,2,participant,40,40,50,false
      101000002,900000001,University One,,false,HES,Athens,EL,1,coordinator,200,200,0,false
      """;

  private Sample() {}

  /** The two projects, as files of a folder. */
  static Path folder(Path folder, String projects, String participations) {
    Imports.write(folder, "projects.csv", projects);
    Imports.write(folder, "participations.csv", participations);
    return folder;
  }

  /** The shipped projects as the official download has them. */
  static Path officialZip(Path folder) {
    Path zip = folder.resolve("cordis-HORIZONprojects-csv.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("project", "organization", "topics", "legalBasis", "euroSciVoc")) {
        out.putNextEntry(new ZipEntry("csv/" + name + ".csv"));
        out.write(official(name).getBytes(StandardCharsets.UTF_8));
      }
      out.putNextEntry(new ZipEntry("csv/webLink.csv"));
      out.write("\"id\";\"url\"\n".getBytes(StandardCharsets.UTF_8));
      return zip;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The shipped projects, each file packed. */
  static Path packed(Path folder) {
    for (String name :
        List.of("projects", "participations", "topics", "legalBasis", "euroSciVoc")) {
      Path file = folder.resolve(name + ".csv.gz");
      try (InputStream in = shipped(name);
          var out = new GZIPOutputStream(Files.newOutputStream(file))) {
        in.transferTo(out);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return folder;
  }

  private static InputStream shipped(String name) {
    return Sample.class.getResourceAsStream("/data/health-200/" + name + ".csv");
  }

  /**
   * Semicolons, every value quoted, decimal commas, more columns in another order, a mark in front.
   */
  private static String official(String name) throws IOException {
    String ours =
        name.equals("project") ? "projects" : name.equals("organization") ? "participations" : name;
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(';').setQuoteMode(QuoteMode.ALL).get();
    StringWriter text = new StringWriter();
    try (var in = new InputStreamReader(shipped(ours), StandardCharsets.UTF_8);
        var records = CSVFormat.RFC4180.parse(in);
        CSVPrinter out = new CSVPrinter(text, format)) {
      boolean heading = true;
      for (CSVRecord record : records) {
        List<String> cells = new ArrayList<>();
        for (String cell : record) {
          cells.add(cell.matches("\\d+\\.\\d+") ? cell.replace('.', ',') : cell);
        }
        cells.add(heading ? "nature" : "");
        cells.add(heading ? "vatNumber" : "DE 1234");
        out.printRecord(cells);
        heading = false;
      }
    }
    return "\uFEFF" + text;
  }
}
