package org.consilium.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.consilium.shared.model.StateTable;

/** The state tables of the product, found in its classes. */
final class States {

  private States() {}

  /** All tables, by the class that holds them. */
  static Map<String, StateTable<?, ?>> tables() {
    Map<String, StateTable<?, ?>> tables = new TreeMap<>();
    for (JavaClass type : Product.classes()) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(StateTable.class)
            && field.getModifiers().contains(JavaModifier.STATIC)) {
          tables.put(type.getSimpleName() + "." + field.getName(), read(field.reflect()));
        }
      }
    }
    return tables;
  }

  /** The states and actions of a table: all values of their enums. */
  static List<Enum<?>> words(StateTable<?, ?> table) {
    Set<Enum<?>> words = new LinkedHashSet<>();
    for (StateTable.Transition<?, ?> row : table.transitions()) {
      words.addAll(List.of(values(row.from())));
      words.addAll(List.of(values(row.action())));
    }
    return new ArrayList<>(words);
  }

  static Enum<?>[] values(Object one) {
    return ((Enum<?>) one).getDeclaringClass().getEnumConstants();
  }

  private static StateTable<?, ?> read(Field field) {
    try {
      field.setAccessible(true);
      return (StateTable<?, ?>) field.get(null);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }
}
