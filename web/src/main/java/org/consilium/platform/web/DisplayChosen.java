package org.consilium.platform.web;

/**
 * The reader chose how pages look, with a switch of the page's head. What was not chosen is null.
 *
 * @param language zh_CN or en
 * @param theme auto, light or dark
 * @param density normal or dense
 */
public record DisplayChosen(String language, String theme, String density) {}
