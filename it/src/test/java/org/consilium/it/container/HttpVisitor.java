package org.consilium.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person who reads and sends the product's pages without a browser. */
public final class HttpVisitor {

  private final String site;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();
  private HttpResponse<String> answer;

  /** Somebody at the door of a site. */
  public HttpVisitor(String site) {
    this.site = site;
  }

  /** Signs in through the page, as a person of the demonstration. */
  public HttpVisitor signIn(String user, String password) {
    goTo("/sign-in.xhtml");
    return submit("signIn", "enter", Map.of("name", user, "password", password));
  }

  /** Fetches an address of the site. */
  public HttpVisitor goTo(String path) {
    return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
  }

  /**
   * Sends a form of the page.
   *
   * @param form its id
   * @param button id of the button within it
   * @param values what is filled in, by id within the form; the rest is sent as it stands
   */
  public HttpVisitor submit(String form, String button, Map<String, String> values) {
    Document page = Jsoup.parse(answer.body(), answer.uri().toString());
    FormElement element = (FormElement) page.selectFirst("form[id=" + form + "]");
    Map<String, String> fields = new LinkedHashMap<>();
    element.formData().forEach(field -> fields.put(field.key(), field.value()));
    values.forEach((id, value) -> fields.put(form + ":" + id, value));
    fields.put(form + ":" + button, "");
    Element script = page.selectFirst("script[nonce]");
    if (script != null) {
      fields.put("primefaces.nonce", script.attr("nonce"));
    }
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(element.absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpVisitor send(HttpRequest.Builder request) {
    try {
      answer = client.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The status of the last answer. */
  public int status() {
    return answer.statusCode();
  }

  /** A header of the last answer, or an empty text. */
  public String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** The value of a cookie that the site has set, or null. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Takes over a cookie of somebody else, in place of the own one. */
  public HttpVisitor steal(String name, HttpVisitor from) {
    HttpCookie cookie = new HttpCookie(name, from.cookie(name));
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().getCookies().stream()
        .filter(own -> own.getName().equals(name))
        .toList()
        .forEach(own -> cookies.getCookieStore().remove(URI.create(site), own));
    cookies.getCookieStore().add(URI.create(site), cookie);
    return this;
  }

  /** Sends fields to an address as a form of another site would. */
  public HttpVisitor post(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(site + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The text of the last answer. */
  public String body() {
    return answer.body();
  }

  /** Where the last answer came from, after redirects. */
  public String path() {
    return answer.uri().getPath();
  }
}
