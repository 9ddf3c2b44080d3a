package org.consilium.platform.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.regex.Pattern;
import org.consilium.shared.model.RuleBroken;

/**
 * What one account chose on a list, filters, columns and order, under a name; nobody else sees it.
 *
 * <p>Life: kept → renamed → removed.
 */
@Entity
@Table(name = "saved_view")
public class SavedView {

  /** The longest name. */
  public static final int MAX_NAME = 60;

  /** The longest query of an address that is kept. */
  public static final int MAX_QUERY = 2000;

  private static final Pattern PAGE = Pattern.compile("(/[a-z-]+){1,3}\\.xhtml");

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view_seq")
  @SequenceGenerator(name = "saved_view_seq", sequenceName = "saved_view_seq", initialValue = 50)
  private Long id;

  @Column(name = "account_id")
  private Long accountId;

  private String page;
  private String name;
  private String query;

  protected SavedView() {}

  /**
   * A view to keep.
   *
   * @param page path of the list, beginning with a slash
   * @param query the choices as the query of an address, without the question mark
   * @throws RuleBroken {@code view.no-list}, {@code view.too-long} or {@code view.name-length}
   */
  public SavedView(long accountId, String page, String query, String name) {
    if (!PAGE.matcher(page).matches()) {
      throw new RuleBroken("view.no-list", page);
    }
    if (query.length() > MAX_QUERY) {
      throw new RuleBroken("view.too-long", query.length(), MAX_QUERY);
    }
    this.accountId = accountId;
    this.page = page;
    this.query = query;
    rename(name);
  }

  /**
   * Gives it another name.
   *
   * @throws RuleBroken {@code view.name-length} when it is empty or too long
   */
  public void rename(String newName) {
    String trimmed = newName == null ? "" : newName.trim();
    if (trimmed.isEmpty() || trimmed.length() > MAX_NAME) {
      throw new RuleBroken("view.name-length", MAX_NAME, trimmed.length());
    }
    name = trimmed;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Whose it is. */
  public long accountId() {
    return accountId;
  }

  /** The path of its list. */
  public String page() {
    return page;
  }

  /** What it is called. */
  public String name() {
    return name;
  }
}
