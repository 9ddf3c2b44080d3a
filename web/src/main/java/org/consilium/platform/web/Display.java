package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How this browser wants pages: language, theme, density. Cookie before Accept-Language. */
@Named
@RequestScoped
public class Display {

  static final String LANGUAGE = "consilium-language";
  static final String THEME = "consilium-theme";
  static final String DENSITY = "consilium-density";
  static final List<String> LANGUAGES = List.of("zh_CN", "en");
  static final List<String> THEMES = List.of("auto", "light", "dark");
  static final List<String> DENSITIES = List.of("normal", "dense");

  private static final int YEAR = 365 * 24 * 3600;

  @Inject private HttpServletRequest request;

  /** Keeps choices in this browser; null, and what is no choice, leaves a choice as it is. */
  public static void remember(
      HttpServletRequest request,
      HttpServletResponse response,
      String language,
      String theme,
      String density) {
    keep(request, response, LANGUAGE, LANGUAGES, language);
    keep(request, response, THEME, THEMES, theme);
    keep(request, response, DENSITY, DENSITIES, density);
  }

  private static void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      List<String> allowed,
      String value) {
    if (!allowed.contains(value == null ? "" : value)) {
      return;
    }
    Cookie cookie = new Cookie(name, allowed.get(allowed.indexOf(value)));
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /** English or simplified Chinese, nothing else. */
  public Locale getLocale() {
    String chosen = cookie(LANGUAGE, LANGUAGES, null);
    String language = chosen == null ? request.getLocale().getLanguage() : chosen;
    return language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** Language tag for the html element. */
  public String getLanguage() {
    return getLocale().toLanguageTag();
  }

  public boolean isChinese() {
    return getLocale().getLanguage().equals("zh");
  }

  public String getTheme() {
    return cookie(THEME, THEMES, "auto");
  }

  public String getDensity() {
    return cookie(DENSITY, DENSITIES, "normal");
  }

  /** This page's address with its query, to come back to after a change of display. */
  public String getHere() {
    Object forwarded = request.getAttribute("jakarta.servlet.forward.servlet_path");
    String path = forwarded == null ? request.getServletPath() : forwarded.toString();
    return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
  }

  /** Address that changes one choice and comes back here. */
  public String switchTo(String choice, String value) {
    return request.getContextPath()
        + "/display?"
        + choice
        + "="
        + value
        + "&back="
        + URLEncoder.encode(getHere(), StandardCharsets.UTF_8);
  }

  /** The name in the reader's language where there is one, else the other. */
  public String name(String nameZh, String nameEn) {
    boolean zh = isChinese() || nameEn == null || nameEn.isBlank();
    return zh && nameZh != null && !nameZh.isBlank() ? nameZh : nameEn;
  }

  private String cookie(String name, List<String> allowed, String otherwise) {
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Arrays.stream(cookies)
        .filter(c -> c.getName().equals(name) && allowed.contains(c.getValue()))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
