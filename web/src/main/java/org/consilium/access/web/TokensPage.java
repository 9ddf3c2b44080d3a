package org.consilium.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.access.service.ApiTokens;
import org.consilium.platform.web.Act;

/** The reader's tokens for programs; a new one is shown once. */
@Named
@ViewScoped
public class TokensPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ApiTokens tokens;
  @Inject private transient Act act;

  private List<ApiTokens.Row> mine;
  private String name;
  private int days = 90;
  private String made;

  @PostConstruct
  void load() {
    mine = tokens.mine();
  }

  /** Makes a token. */
  public void make() {
    made = act.get(() -> tokens.make(name, days), "access.token.made");
    if (made != null) {
      name = null;
      load();
    }
  }

  /** Ends a token. */
  public void revoke(long id) {
    act.run(() -> tokens.revoke(id), "access.token.revoked");
    made = null;
    load();
  }

  public List<ApiTokens.Row> getMine() {
    return mine;
  }

  /** Choices of how long a token is good, in days. */
  public List<Integer> getSpans() {
    return List.of(7, 30, 90, 365);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public String getMade() {
    return made;
  }
}
