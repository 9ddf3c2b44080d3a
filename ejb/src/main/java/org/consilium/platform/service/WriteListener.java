package org.consilium.platform.service;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.consilium.platform.model.AuditEvent;
import org.consilium.platform.model.OutboxMessage;
import org.consilium.platform.model.StateChange;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.WriteObjectQuery;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;

/**
 * Turns the persistence provider's write events into {@link Change}s. Secrets are named but never
 * copied.
 */
final class WriteListener extends DescriptorEventAdapter {

  private final Consumer<Change> sink;

  WriteListener(Consumer<Change> sink) {
    this.sink = sink;
  }

  @Override
  public void postInsert(DescriptorEvent event) {
    note(event, "insert", new TreeMap<>(), snapshot(event));
  }

  @Override
  public void postDelete(DescriptorEvent event) {
    note(event, "delete", snapshot(event), new TreeMap<>());
  }

  @Override
  public void postUpdate(DescriptorEvent event) {
    SortedMap<String, String> before = new TreeMap<>();
    SortedMap<String, String> after = new TreeMap<>();
    ObjectChangeSet changes = ((WriteObjectQuery) event.getQuery()).getObjectChangeSet();
    if (changes != null) {
      for (ChangeRecord change : changes.getChanges()) {
        DatabaseMapping mapping =
            event.getDescriptor().getMappingForAttributeName(change.getAttribute());
        if (change instanceof DirectToFieldChangeRecord direct) {
          before.put(
              change.getAttribute(), shown(event, change.getAttribute(), direct.getOldValue()));
          after.put(
              change.getAttribute(), shown(event, change.getAttribute(), direct.getNewValue()));
        } else if (mapping != null && !mapping.isCollectionMapping()) {
          Object now = mapping.getAttributeValueFromObject(event.getSource());
          after.put(change.getAttribute(), shown(event, change.getAttribute(), now));
        }
      }
    }
    note(event, "update", before, after);
  }

  private static SortedMap<String, String> snapshot(DescriptorEvent event) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (DatabaseMapping mapping : event.getDescriptor().getMappings()) {
      if (mapping.isDirectToFieldMapping() || mapping.isAggregateObjectMapping()) {
        Object value = mapping.getAttributeValueFromObject(event.getSource());
        if (value != null) {
          fields.put(mapping.getAttributeName(), shown(event, mapping.getAttributeName(), value));
        }
      }
    }
    return fields;
  }

  private static String shown(DescriptorEvent event, String attribute, Object value) {
    if (value == null) {
      return null;
    }
    boolean secret =
        attribute.matches("(?i).*(password|secret|token|hash).*")
            && !attribute.startsWith("sha256");
    return secret || isTextOfLetter(event, attribute) ? "***" : String.valueOf(value);
  }

  /** Letters carry links that open doors; who got one is kept, what it says is not. */
  private static boolean isTextOfLetter(DescriptorEvent event, String attribute) {
    return event.getSource() instanceof OutboxMessage && attribute.equals("body");
  }

  private void note(
      DescriptorEvent event,
      String kind,
      SortedMap<String, String> before,
      SortedMap<String, String> after) {
    Object source = event.getSource();
    if (source instanceof AuditEvent || source instanceof StateChange) {
      return;
    }
    Object id = event.getSession().getId(source);
    sink.accept(
        new Change(
            event.getDescriptor().getAlias(),
            id instanceof Long l ? l : null,
            kind,
            before,
            after));
  }
}
