package org.consilium.proposal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Msg;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.proposal.service.ProposalRow;

/** A version as it was handed in, with the proof of its text, beside another version if asked. */
@Named
@ViewScoped
public class VersionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A heading in the shown version and in the other one. */
  public record Pair(String heading, String text, String other) implements Serializable {

    public boolean isChanged() {
      return other != null && !other.equals(text);
    }
  }

  @Inject private transient ProposalQueries queries;
  @Inject private transient Msg msg;

  private Long id;
  private int number;
  private int with;
  private ProposalRow proposal;
  private ProposalQueries.VersionRow version;
  private List<ProposalQueries.VersionRow> all;
  private List<Pair> pairs;

  /** Reads the version, and the one to compare with. */
  public void load() {
    proposal = Found.orMissing(id, queries::find);
    all = queries.versions(id);
    version = Found.orMissing(byNumber(number));
    FrozenText text = new FrozenText(version.body(), msg);
    Optional<FrozenText> other = byNumber(with).map(v -> new FrozenText(v.body(), msg));
    pairs = new ArrayList<>();
    text.headings()
        .forEach(
            (heading, body) ->
                pairs.add(
                    new Pair(
                        heading,
                        body,
                        other.map(o -> o.headings().getOrDefault(heading, "")).orElse(null))));
  }

  private Optional<ProposalQueries.VersionRow> byNumber(int wanted) {
    return all.stream().filter(v -> v.number() == wanted).findFirst();
  }

  /** True when the recorded hash is the one of this text. */
  public boolean isProven() {
    byte[] text = version.body().getBytes(StandardCharsets.UTF_8);
    return CanonicalJson.sha256(text).equals(version.sha256());
  }

  public List<ProposalQueries.VersionRow> getOthers() {
    return all.stream().filter(v -> v.number() != number).toList();
  }

  public boolean isComparing() {
    return byNumber(with).isPresent();
  }

  public List<Pair> getPairs() {
    return pairs;
  }

  public ProposalRow getProposal() {
    return proposal;
  }

  public ProposalQueries.VersionRow getVersion() {
    return version;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  public int getWith() {
    return with;
  }

  public void setWith(int with) {
    this.with = with;
  }
}
