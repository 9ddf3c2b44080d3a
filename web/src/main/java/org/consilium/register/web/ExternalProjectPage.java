package org.consilium.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.consilium.platform.web.Found;
import org.consilium.register.service.ExternalProject;
import org.consilium.register.service.ExternalProjectQueries;
import org.consilium.register.service.ExternalShare;
import org.consilium.shared.model.Money;

/** One project funded elsewhere: what it is about, who takes part with what money, its source. */
@Named
@RequestScoped
public class ExternalProjectPage {

  @Inject private ExternalProjectQueries queries;

  private Long id;
  private ExternalProject project;
  private List<ExternalShare> shares;

  /** Reads the project. */
  public void load() {
    project = Found.orMissing(id, queries::find);
    shares = queries.shares(id);
  }

  /** Sum of the own contributions, which count every euro once. */
  public Money getNetSum() {
    return shares.stream()
        .map(ExternalShare::net)
        .filter(Objects::nonNull)
        .reduce(Money::plus)
        .orElse(null);
  }

  public ExternalProject getProject() {
    return project;
  }

  public List<ExternalShare> getShares() {
    return shares;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
