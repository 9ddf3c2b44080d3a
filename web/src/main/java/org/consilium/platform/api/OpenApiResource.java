package org.consilium.platform.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** The description of the API, open to everybody. */
@Path("openapi")
@RequestScoped
public class OpenApiResource {

  @Inject private Instance<Api.Resource> resources;

  /** The OpenAPI document. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String document() {
    List<Class<?>> classes = new ArrayList<>();
    resources.handles().forEach(handle -> classes.add(handle.getBean().getBeanClass()));
    return OpenApi.of(classes).toString();
  }
}
