package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final String SECRET =
      Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @ParameterizedTest
  @CsvSource({"59,287082", "1111111109,081804", "1234567890,005924", "2000000000,279037"})
  void the_test_vectors_of_rfc_6238_hold_in_their_last_six_digits(long second, String code) {
    assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @Test
  void a_code_of_two_steps_ago_is_refused() {
    String old = Totp.code(SECRET, 1000);
    assertThat(Totp.step(SECRET, old, Instant.ofEpochSecond(1002 * 30))).isEmpty();
  }
}
