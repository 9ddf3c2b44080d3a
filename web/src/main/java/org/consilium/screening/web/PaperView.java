package org.consilium.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.call.service.RulePacks;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.Msg;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.RoundQueries;

/** Words for what a frozen paper holds as codes, for the tag {@code k:paper}. */
@Named
@RequestScoped
public class PaperView {

  @Inject private RoundQueries rounds;
  @Inject private CallQueries calls;
  @Inject private RulePacks packs;
  @Inject private Display display;
  @Inject private Msg msg;

  private Map<String, String> categories;

  /** The name of a cost category in the rules of the round's call, or its code. */
  public String category(long round, String code) {
    if (categories == null) {
      categories =
          rounds
              .find(round)
              .filter(r -> r.purpose() == Round.Purpose.CALL)
              .flatMap(r -> calls.find(r.sourceId()))
              .map(CallRow::packId)
              .map(packs::categories)
              .orElse(List.of())
              .stream()
              .collect(
                  Collectors.toMap(
                      RulePacks.Category::code, c -> display.name(c.nameZh(), c.nameEn())));
    }
    return categories.getOrDefault(code, code);
  }

  /** A word the snapshot holds as a name, such as the kind of a leader; itself when unknown. */
  public String word(String family, String name) {
    String key = family + "." + name;
    return msg.has(key) ? msg.get(key) : name;
  }
}
