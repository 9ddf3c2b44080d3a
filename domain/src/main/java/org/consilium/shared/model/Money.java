package org.consilium.shared.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of money in minor units (fen, cent) of one currency.
 *
 * <p>Arithmetic is exact and overflow is an error, never a wrap-around. Amounts of different
 * currencies do not mix.
 *
 * @param minor amount in minor units, any sign
 * @param currency ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money>, Serializable {

  /** The renminbi, in which the centre keeps its books. */
  public static final Currency CNY = Currency.getInstance("CNY");

  /** Amount in fen. */
  public static Money fen(long fen) {
    return new Money(fen, CNY);
  }

  /** Amount in whole yuan. */
  public static Money yuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100L), CNY);
  }

  /**
   * Amount from a decimal, rounded half up to the currency's minor unit.
   *
   * @throws ArithmeticException if the amount does not fit 63 bits of minor units
   */
  public static Money of(BigDecimal amount, Currency currency) {
    BigDecimal scaled = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    return new Money(scaled.unscaledValue().longValueExact(), currency);
  }

  /** Zero in the same currency. */
  public Money zero() {
    return new Money(0, currency);
  }

  /** Sum; throws on overflow or another currency. */
  public Money plus(Money other) {
    sameCurrency(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  /** Difference; throws on overflow or another currency. */
  public Money minus(Money other) {
    sameCurrency(other);
    return new Money(Math.subtractExact(minor, other.minor), currency);
  }

  /**
   * The part {@code numerator / denominator} of this amount, rounded half up (away from zero at the
   * half).
   */
  public Money times(long numerator, long denominator) {
    BigDecimal product = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(numerator));
    BigDecimal part = product.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
    return new Money(part.longValueExact(), currency);
  }

  /** True below zero. */
  public boolean isNegative() {
    return minor < 0;
  }

  /**
   * Splits this amount by weights so that the parts sum to the whole (largest remainder; ties go to
   * the earlier part).
   *
   * @param weights at least one weight ≥ 0, not all zero
   * @return one part per weight, in the same order, summing exactly to this amount
   * @throws IllegalArgumentException if there is no positive weight or a negative one. O(n log n).
   */
  public List<Money> split(List<Long> weights) {
    long sum = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    if (sum <= 0 || weights.stream().anyMatch(w -> w < 0)) {
      throw new IllegalArgumentException("weights must be non-negative and not all zero");
    }
    BigInteger total = BigInteger.valueOf(Math.abs(minor));
    List<BigInteger[]> quotas =
        weights.stream()
            .map(
                w ->
                    total
                        .multiply(BigInteger.valueOf(w))
                        .divideAndRemainder(BigInteger.valueOf(sum)))
            .toList();
    long[] parts = quotas.stream().mapToLong(q -> q[0].longValueExact()).toArray();
    long left = Math.abs(minor) - java.util.Arrays.stream(parts).sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> quotas.get(i)[1]).reversed().thenComparing(i -> i))
        .limit(left)
        .forEach(i -> parts[i]++);
    List<Money> result = new ArrayList<>(parts.length);
    for (long part : parts) {
      result.add(new Money(minor < 0 ? -part : part, currency));
    }
    return result;
  }

  /** The amount as a decimal in major units (yuan). */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  @Override
  public int compareTo(Money other) {
    sameCurrency(other);
    return Long.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return toDecimal().toPlainString() + " " + currency.getCurrencyCode();
  }

  private void sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
  }
}
