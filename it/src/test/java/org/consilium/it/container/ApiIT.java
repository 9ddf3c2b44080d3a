package org.consilium.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.consilium.it.Product;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Programs read what their owner may read, and are told in JSON what went wrong. */
class ApiIT {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Product product;
  private static String url;
  private static String manager;
  private static String reviewer;

  @BeforeAll
  static void start() {
    url = System.getProperty("browser.url");
    if (url == null) {
      product = Product.start();
      url = product.url();
    }
    manager = token("manager");
    reviewer = token("reviewer");
  }

  @AfterAll
  static void stop() {
    if (product != null) {
      product.close();
    }
  }

  private static String token(String user) {
    HttpVisitor person = new HttpVisitor(url).signIn(user, "consilium-demo");
    person.goTo("/access/account.xhtml").submit("tokens", "make", Map.of("name", "test"));
    return Jsoup.parse(person.body()).select(".secret").text();
  }

  @Test
  void a_list_comes_in_parts_with_its_total() {
    JsonObject list = json(get("/api/v1/calls?size=1&sort=-closes", manager));
    assertThat(list.getInt("total")).isPositive();
    assertThat(list.getJsonArray("rows")).hasSize(1);
    JsonObject call = list.getJsonArray("rows").getJsonObject(0);
    assertThat(call.getJsonObject("envelope").getString("amount")).matches("\\d+\\.\\d\\d");
    assertThat(call.getJsonObject("title").getString("zh")).isNotBlank();
    assertThat(json(get("/api/v1/calls/" + call.getInt("id"), manager))).isEqualTo(call);
  }

  @Test
  void every_list_of_the_description_answers() {
    HttpResponse<String> open = get("/api/v1/openapi", null);
    assertThat(open.statusCode()).isEqualTo(200);
    JsonObject paths = json(open).getJsonObject("paths");
    assertThat(paths.keySet()).contains("/calls", "/calls/{id}", "/organisations", "/proposals");
    for (String path : paths.keySet()) {
      if (!path.contains("{")) {
        JsonObject list = json(get("/api/v1" + path, manager));
        assertThat(list.keySet()).as(path).contains("total", "first", "rows");
      }
    }
  }

  @Test
  void a_program_sees_what_its_owner_sees() {
    int all = json(get("/api/v1/proposals", manager)).getInt("total");
    assertThat(json(get("/api/v1/proposals", reviewer)).getInt("total")).isLessThan(all);
  }

  @Test
  void without_a_good_token_nothing_is_told() {
    HttpResponse<String> none = get("/api/v1/calls", null);
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    problem(none, 401, "urn:consilium:api.token-needed");
    problem(get("/api/v1/calls", manager + "x"), 401, "urn:consilium:api.token-needed");
  }

  @Test
  void a_browser_that_is_signed_in_is_no_program() {
    HttpVisitor person = new HttpVisitor(url).signIn("manager", "consilium-demo");
    assertThat(person.goTo("/api/v1/calls").status()).isEqualTo(401);
  }

  @Test
  void what_is_missing_is_a_problem_with_a_reason() {
    problem(get("/api/v1/calls/999999999", manager), 404, "urn:consilium:record.not-found");
    problem(get("/api/v1/nothing", manager), 404, "about:blank");
    problem(get("/api/v1/calls/one", manager), 404, "about:blank");
  }

  private static void problem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).getString("type")).isEqualTo(type);
    assertThat(json(answer).getInt("status")).isEqualTo(status);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private static HttpResponse<String> get(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
