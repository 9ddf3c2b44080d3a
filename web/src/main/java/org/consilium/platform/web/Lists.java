package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Makes the lists of a page. */
@RequestScoped
public class Lists {

  @Inject private HttpServletRequest request;

  /** A list that reads its choices from this request. */
  public <T> ListView<T> list(String name, Function<PageRequest, Page<T>> query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((key, values) -> parameters.put(key, values[0]));
    String context = request.getContextPath();
    String path = context + request.getServletPath();
    return new ListView<>(name, query, new ListView.Address(context, path, parameters));
  }
}
