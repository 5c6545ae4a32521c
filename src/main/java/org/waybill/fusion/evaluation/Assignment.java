package org.waybill.fusion.evaluation;

import java.util.Arrays;

/**
 * The one-to-one assignment of rows to columns whose values have the greatest sum, by the Hungarian
 * method with potentials (Kuhn 1955, Munkres 1957); cubic in the number of rows and columns.
 */
final class Assignment {
  private Assignment() {}

  /** The greatest sum. */
  static double best(double[][] values) {
    int n = Math.max(values.length, values[0].length);
    double[] rowPotential = new double[n + 1];
    double[] columnPotential = new double[n + 1];
    int[] rowOf = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      augment(values, row, rowPotential, columnPotential, rowOf);
    }
    double sum = 0;
    for (int column = 1; column <= n; column++) {
      sum -= cost(values, rowOf[column], column);
    }
    return sum;
  }

  /** Gives a row a column, and moves other rows where that costs least. */
  private static void augment(double[][] values, int row, double[] u, double[] v, int[] rowOf) {
    int n = rowOf.length - 1;
    double[] least = new double[n + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    int[] before = new int[n + 1];
    boolean[] used = new boolean[n + 1];
    rowOf[0] = row;
    int column = 0;
    do {
      used[column] = true;
      int current = rowOf[column];
      double delta = Double.POSITIVE_INFINITY;
      int next = 0;
      for (int j = 1; j <= n; j++) {
        if (!used[j]) {
          double reduced = cost(values, current, j) - u[current] - v[j];
          if (reduced < least[j]) {
            least[j] = reduced;
            before[j] = column;
          }
          if (least[j] < delta) {
            delta = least[j];
            next = j;
          }
        }
      }
      for (int j = 0; j <= n; j++) {
        if (used[j]) {
          u[rowOf[j]] += delta;
          v[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      column = next;
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
  }

  /** What an assignment costs; rows and columns that are not there cost nothing. */
  private static double cost(double[][] values, int row, int column) {
    return row <= values.length && column <= values[0].length ? -values[row - 1][column - 1] : 0;
  }
}
