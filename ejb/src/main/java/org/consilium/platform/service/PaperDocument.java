package org.consilium.platform.service;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The document of a paper, with the house style and the bookmarks of its headings in its head. */
final class PaperDocument {

  private PaperDocument() {}

  /** Parses a paper; a doctype, and with it every entity of somebody's own, is refused. */
  static Document of(String xhtml, String style) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(legal(xhtml))));
      Element head = head(document);
      Element css = document.createElement("style");
      css.setTextContent(style);
      head.insertBefore(css, head.getFirstChild());
      head.appendChild(bookmarks(document));
      describe(document, head);
      return document;
    } catch (ParserConfigurationException | SAXException malformed) {
      throw new IllegalArgumentException("a paper must be well-formed XHTML", malformed);
    }
  }

  /** Without the characters XML does not know, as people paste them from other programs. */
  private static String legal(String text) {
    return text.replaceAll(
        "[^\\u0009\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }

  private static Element head(Document document) {
    NodeList heads = document.getElementsByTagName("head");
    if (heads.getLength() > 0) {
      return (Element) heads.item(0);
    }
    Element head = document.createElement("head");
    Element root = document.getDocumentElement();
    root.insertBefore(head, root.getFirstChild());
    return head;
  }

  private static void describe(Document document, Element head) {
    NodeList titles = head.getElementsByTagName("title");
    if (titles.getLength() > 0) {
      Element subject = document.createElement("meta");
      subject.setAttribute("name", "description");
      subject.setAttribute("content", titles.item(0).getTextContent());
      head.appendChild(subject);
    }
  }

  /** A tree of the headings; a heading without an id gets one. */
  private static Element bookmarks(Document document) {
    Element root = document.createElement("bookmarks");
    Deque<Element> path = new ArrayDeque<>();
    Deque<Integer> levels = new ArrayDeque<>();
    path.push(root);
    levels.push(0);
    int number = 0;
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (!element.getTagName().matches("h[1-3]")) {
        continue;
      }
      if (!element.hasAttribute("id")) {
        element.setAttribute("id", "heading-" + ++number);
      }
      int level = element.getTagName().charAt(1) - '0';
      while (levels.peek() >= level) {
        levels.pop();
        path.pop();
      }
      Element bookmark = document.createElement("bookmark");
      bookmark.setAttribute("name", text(element));
      bookmark.setAttribute("href", "#" + element.getAttribute("id"));
      path.peek().appendChild(bookmark);
      path.push(bookmark);
      levels.push(level);
    }
    return root;
  }

  private static String text(Node node) {
    return node.getTextContent().replaceAll("\\s+", " ").trim();
  }
}
