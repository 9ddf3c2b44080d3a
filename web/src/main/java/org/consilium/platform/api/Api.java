package org.consilium.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The door for programs. They read what their owner may read: the same services, permissions and
 * visibility as under the pages.
 */
@ApplicationPath(Api.PATH)
public class Api extends Application {

  /** Where every resource begins. */
  public static final String PATH = "/api/v1";

  /** A resource; its public methods with {@code @GET} are described in the OpenAPI document. */
  public interface Resource {}
}
