package org.consilium.consortium.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.DocumentOwner;

/** Files of promises: read by whoever reads the promise, added by whoever records deliveries. */
@ApplicationScoped
class CommitmentDocuments implements DocumentOwner {

  @Inject private CommitmentQueries queries;
  @Inject private ConsortiumAccess access;

  @Override
  public String kind() {
    return "commitment";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }

  @Override
  public void mayChange(long id) {
    access.mayRecordDelivery();
  }
}
