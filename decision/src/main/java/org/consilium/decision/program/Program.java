package org.consilium.decision.program;

import java.util.Arrays;

/**
 * A linear program to be maximised: columns with bounds, rows with bounds, coefficients.
 *
 * <p>Columns and rows are counted from 0 in the order they are added; that order is part of the
 * input of a solver, so the same calls give the same answer. Memory O(columns + rows +
 * coefficients).
 */
public final class Program {
  private int columns;
  private int rows;
  private int size;
  private double[] columnLow = new double[64];
  private double[] columnHigh = new double[64];
  private double[] value = new double[64];
  private boolean[] whole = new boolean[64];
  private double[] rowLow = new double[64];
  private double[] rowHigh = new double[64];
  private int[] rowOf = new int[256];
  private int[] columnOf = new int[256];
  private double[] coefficient = new double[256];

  /**
   * Adds a column.
   *
   * @param low least value, finite
   * @param high greatest value, may be infinite
   * @param worth value of one unit in the objective
   * @param onlyWhole whether only whole numbers count
   * @return its number
   */
  public int column(double low, double high, double worth, boolean onlyWhole) {
    if (columns == value.length) {
      int more = columns * 2;
      columnLow = Arrays.copyOf(columnLow, more);
      columnHigh = Arrays.copyOf(columnHigh, more);
      value = Arrays.copyOf(value, more);
      whole = Arrays.copyOf(whole, more);
    }
    columnLow[columns] = low;
    columnHigh[columns] = high;
    value[columns] = worth;
    whole[columns] = onlyWhole;
    return columns++;
  }

  /** Adds a row: {@code low ≤ Σ coefficient · column ≤ high}; either side may be infinite. */
  public int row(double low, double high) {
    if (rows == rowLow.length) {
      rowLow = Arrays.copyOf(rowLow, rows * 2);
      rowHigh = Arrays.copyOf(rowHigh, rows * 2);
    }
    rowLow[rows] = low;
    rowHigh[rows] = high;
    return rows++;
  }

  /** Sets a coefficient; each pair of row and column at most once. */
  public void set(int row, int column, double factor) {
    if (size == rowOf.length) {
      rowOf = Arrays.copyOf(rowOf, size * 2);
      columnOf = Arrays.copyOf(columnOf, size * 2);
      coefficient = Arrays.copyOf(coefficient, size * 2);
    }
    rowOf[size] = row;
    columnOf[size] = column;
    coefficient[size++] = factor;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  int size() {
    return size;
  }

  double columnLow(int column) {
    return columnLow[column];
  }

  double columnHigh(int column) {
    return columnHigh[column];
  }

  double value(int column) {
    return value[column];
  }

  boolean whole(int column) {
    return whole[column];
  }

  boolean anyWhole() {
    for (int c = 0; c < columns; c++) {
      if (whole[c]) {
        return true;
      }
    }
    return false;
  }

  double rowLow(int row) {
    return rowLow[row];
  }

  double rowHigh(int row) {
    return rowHigh[row];
  }

  int rowOf(int entry) {
    return rowOf[entry];
  }

  int columnOf(int entry) {
    return columnOf[entry];
  }

  double coefficient(int entry) {
    return coefficient[entry];
  }

  /** The objective of a point. O(columns). */
  public double objective(double[] point) {
    double sum = 0;
    for (int c = 0; c < columns; c++) {
      sum += value[c] * point[c];
    }
    return sum;
  }

  /** The largest breach of any bound, row or wholeness by a point; 0 is feasible. */
  public double breach(double[] point) {
    double worst = 0;
    for (int c = 0; c < columns; c++) {
      worst = Math.max(worst, Math.max(columnLow[c] - point[c], point[c] - columnHigh[c]));
      worst = Math.max(worst, whole[c] ? Math.abs(point[c] - Math.rint(point[c])) : 0);
    }
    double[] sum = new double[rows];
    for (int e = 0; e < size; e++) {
      sum[rowOf[e]] += coefficient[e] * point[columnOf[e]];
    }
    for (int r = 0; r < rows; r++) {
      worst = Math.max(worst, Math.max(rowLow[r] - sum[r], sum[r] - rowHigh[r]));
    }
    return worst;
  }

  /**
   * What every column would add per unit at these prices of the rows: its worth less the priced
   * use. At an optimum of a program without whole numbers nothing at its lower bound is above 0.
   */
  public double[] reduced(double[] duals) {
    double[] reduced = Arrays.copyOf(value, columns);
    for (int e = 0; e < size; e++) {
      reduced[columnOf[e]] -= coefficient[e] * duals[rowOf[e]];
    }
    return reduced;
  }
}
