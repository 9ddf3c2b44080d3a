package org.consilium.platform.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.consilium.shared.model.Money;

/** The OpenAPI document, made from the resources themselves, so that it cannot say else. */
final class OpenApi {

  private OpenApi() {}

  /** The document that describes these resources. */
  static JsonObject of(Collection<Class<?>> resources) {
    JsonObjectBuilder paths = Json.createObjectBuilder();
    resources.stream()
        .flatMap(c -> Arrays.stream(c.getMethods()))
        .filter(m -> m.isAnnotationPresent(GET.class))
        .sorted(Comparator.comparing(OpenApi::path))
        .forEach(
            m -> paths.add(path(m), Json.createObjectBuilder().add("get", operation(m)).build()));
    JsonObjectBuilder token =
        Json.createObjectBuilder().add("type", "http").add("scheme", "bearer");
    JsonObject secured = Json.createObjectBuilder().add("token", Json.createArrayBuilder()).build();
    return Json.createObjectBuilder()
        .add("openapi", "3.1.0")
        .add("info", Json.createObjectBuilder().add("title", "Consilium").add("version", "1"))
        .add(
            "servers",
            Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", Api.PATH)))
        .add("security", Json.createArrayBuilder().add(secured))
        .add("paths", paths)
        .add(
            "components",
            Json.createObjectBuilder()
                .add("securitySchemes", Json.createObjectBuilder().add("token", token))
                .add("schemas", Json.createObjectBuilder().add("Problem", problem())))
        .build();
  }

  private static String path(Method method) {
    Path own = method.getAnnotation(Path.class);
    String base = method.getDeclaringClass().getAnnotation(Path.class).value();
    return own == null ? base : base + "/" + own.value().replaceAll(":[^}]*", "").trim();
  }

  private static JsonObject operation(Method method) {
    JsonArrayBuilder parameters = Json.createArrayBuilder();
    for (Parameter parameter : method.getParameters()) {
      PathParam inPath = parameter.getAnnotation(PathParam.class);
      String name =
          inPath == null ? parameter.getAnnotation(QueryParam.class).value() : inPath.value();
      parameters.add(
          Json.createObjectBuilder()
              .add("name", name)
              .add("in", inPath == null ? "query" : "path")
              .add("required", inPath != null)
              .add("schema", schema(parameter.getParameterizedType(), null)));
    }
    JsonObjectBuilder answers = Json.createObjectBuilder();
    answers.add("200", answer("application/json", schema(method.getGenericReturnType(), null)));
    for (String status : List.of("401", "403", "404", "429")) {
      JsonObject reference =
          Json.createObjectBuilder().add("$ref", "#/components/schemas/Problem").build();
      answers.add(status, answer(Problem.MEDIA_TYPE, reference));
    }
    return Json.createObjectBuilder()
        .add("operationId", method.getDeclaringClass().getSimpleName() + "_" + method.getName())
        .add("parameters", parameters)
        .add("responses", answers)
        .build();
  }

  private static JsonObject answer(String mediaType, JsonObject schema) {
    JsonObjectBuilder body = Json.createObjectBuilder().add("schema", schema);
    return Json.createObjectBuilder()
        .add("description", "")
        .add("content", Json.createObjectBuilder().add(mediaType, body))
        .build();
  }

  /** The schema of a type; {@code row} is what a list holds. */
  private static JsonObject schema(Type type, Type row) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == ListOf.class) {
      return object(ListOf.class, generic.getActualTypeArguments()[0]);
    }
    if (type instanceof ParameterizedType) {
      return Json.createObjectBuilder()
          .add("type", "array")
          .add("items", schema(row, null))
          .build();
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Money.class) {
      JsonObject text = Json.createObjectBuilder().add("type", "string").build();
      return Json.createObjectBuilder()
          .add("type", "object")
          .add("properties", Json.createObjectBuilder().add("amount", text).add("currency", text))
          .build();
    }
    return plain.isRecord() ? object(plain, null) : simple(plain);
  }

  private static JsonObject simple(Class<?> type) {
    JsonObjectBuilder schema = Json.createObjectBuilder();
    if (type.isEnum()) {
      JsonArrayBuilder names = Json.createArrayBuilder();
      Arrays.stream(type.getEnumConstants()).forEach(one -> names.add(((Enum<?>) one).name()));
      return schema.add("type", "string").add("enum", names).build();
    }
    if (type == OffsetDateTime.class || type == LocalDate.class) {
      String format = type == LocalDate.class ? "date" : "date-time";
      return schema.add("type", "string").add("format", format).build();
    }
    if (type == boolean.class) {
      return schema.add("type", "boolean").build();
    }
    boolean number = type == long.class || type == int.class || type == Long.class;
    return schema.add("type", number ? "integer" : "string").build();
  }

  private static JsonObject object(Class<?> record, Type row) {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    for (RecordComponent component : record.getRecordComponents()) {
      properties.add(component.getName(), schema(component.getGenericType(), row));
    }
    return Json.createObjectBuilder().add("type", "object").add("properties", properties).build();
  }

  private static JsonObject problem() {
    JsonObject text = Json.createObjectBuilder().add("type", "string").build();
    return Json.createObjectBuilder()
        .add("type", "object")
        .add(
            "properties",
            Json.createObjectBuilder()
                .add("type", text)
                .add("title", text)
                .add("status", Json.createObjectBuilder().add("type", "integer"))
                .add("detail", text))
        .build();
  }
}
