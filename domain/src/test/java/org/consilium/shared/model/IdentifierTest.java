package org.consilium.shared.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://ror.org/00ay9v204", "0220qvk04", "013q1eq08"})
  void real_ror_ids_pass(String id) {
    assertThat(new Ror(id).value()).hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00ay9v205", "10ay9v204", "00ay9v20", "00ly9v204", ""})
  void broken_ror_ids_are_refused(String id) {
    assertThatThrownBy(() -> new Ror(id)).isInstanceOf(RuleBroken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-0002-1825-0097", "https://orcid.org/0000-0002-1694-233X"})
  void the_examples_of_the_orcid_documentation_pass(String id) {
    assertThat(new Orcid(id).value()).hasSize(19);
  }

  @Test
  void one_wrong_digit_breaks_an_orcid() {
    assertThatThrownBy(() -> new Orcid("0000-0002-1825-0098")).isInstanceOf(RuleBroken.class);
  }

  @Test
  void a_published_credit_code_passes_and_a_changed_one_does_not() {
    assertThat(new Uscc("91350100M000100Y43").value()).isEqualTo("91350100M000100Y43");
    assertThatThrownBy(() -> new Uscc("91350100M000100Y44")).isInstanceOf(RuleBroken.class);
  }
}
