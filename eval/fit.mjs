// Small fits by Newton's method or gradient ascent; a small ridge keeps them finite.

/**
 * Logistic regression on standardised features. Rows: { x: numbers, y: boolean }.
 * Returns the bias and then a weight for each feature, in the features' own units.
 */
export function fitLogistic(rows, ridge = 1) {
  const width = rows[0].x.length;
  const { mean, deviation } = momentsOf(rows.map(({ x }) => x));
  const data = rows.map(({ x, y }) => ({ x: [1, ...x.map((value, f) => (value - mean[f]) / deviation[f])], y: +y }));
  let theta = new Array(width + 1).fill(0);
  for (let round = 0; round < 30; round += 1) {
    const gradient = theta.map((value, f) => (f === 0 ? 0 : ridge * value));
    const hessian = theta.map((_, f) => theta.map((__, g) => (f === g && f > 0 ? ridge : 0)));
    for (const { x, y } of data) {
      const p = 1 / (1 + Math.exp(-dot(x, theta)));
      for (let f = 0; f <= width; f += 1) {
        gradient[f] += (p - y) * x[f];
        for (let g = 0; g <= width; g += 1) hessian[f][g] += p * (1 - p) * x[f] * x[g];
      }
    }
    const step = solve(hessian, gradient);
    theta = theta.map((value, f) => value - step[f]);
  }
  const weights = mean.map((_, f) => theta[f + 1] / deviation[f]);
  return [theta[0] - dot(weights, mean), ...weights];
}

/**
 * Weights under which a softmax over each group's scores puts most on its right rows; groups without one are left out.
 * Groups: arrays of { x: numbers, right: boolean }.
 */
export function fitSoftmax(groups, ridge = 1) {
  const usable = groups.filter((rows) => rows.some(({ right }) => right) && rows.some(({ right }) => !right));
  const { deviation } = momentsOf(usable.flat().map(({ x }) => x));
  const width = deviation.length;
  const data = usable.map((rows) =>
    rows.map(({ x, right }) => ({ x: x.map((value, f) => value / deviation[f]), right })),
  );
  let theta = new Array(width).fill(0.5);
  for (let round = 0; round < 600; round += 1) {
    const gradient = theta.map((value) => -ridge * value);
    for (const rows of data) {
      const scores = rows.map(({ x }) => dot(x, theta));
      const top = Math.max(...scores);
      const weights = scores.map((score) => Math.exp(score - top));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const right = weights.reduce((sum, weight, at) => sum + (rows[at].right ? weight : 0), 0);
      for (let f = 0; f < width; f += 1) {
        for (const [at, { x, right: isRight }] of rows.entries()) {
          gradient[f] += x[f] * ((isRight ? weights[at] / right : 0) - weights[at] / total);
        }
      }
    }
    theta = theta.map((value, f) => value + (0.5 * gradient[f]) / data.length);
  }
  return theta.map((value, f) => value / deviation[f]);
}

function momentsOf(rows) {
  const width = rows[0].length;
  const mean = Array.from({ length: width }, (_, f) => rows.reduce((sum, x) => sum + x[f], 0) / rows.length);
  const deviation = mean.map((m, f) => Math.sqrt(rows.reduce((sum, x) => sum + (x[f] - m) ** 2, 0) / rows.length) || 1);
  return { mean, deviation };
}

function dot(a, b) {
  return a.reduce((sum, value, at) => sum + value * b[at], 0);
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix, vector) {
  const rows = matrix.map((row, at) => [...row, vector[at]]);
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows
      .slice(at)
      .reduce((best, row, offset) => (Math.abs(row[at]) > Math.abs(rows[best][at]) ? at + offset : best), at);
    [rows[at], rows[pivot]] = [rows[pivot], rows[at]];
    for (let row = 0; row < rows.length; row += 1) {
      if (row === at) continue;
      const factor = rows[row][at] / rows[at][at];
      for (let column = at; column <= rows.length; column += 1) rows[row][column] -= factor * rows[at][column];
    }
  }
  return rows.map((row, at) => row[rows.length] / row[at]);
}
