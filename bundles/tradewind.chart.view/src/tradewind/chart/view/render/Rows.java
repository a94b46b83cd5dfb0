package tradewind.chart.view.render;

/**
 * Puts boxes of one height one below the other, a pixel apart, each as near to where it belongs as the others allow.
 * With the rows of those above taken off, boxes have room when their places ascend; neighbours that do not form a group
 * at the mean of their places, which is the least sum of squared distances.
 */
final class Rows {
    private final int step;
    private final double[] mean;
    private final int[] size;
    private int groups;

    private Rows(int[] wanted, int step) {
        this.step = step;
        mean = new double[wanted.length];
        size = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            mean[groups] = wanted[i] - i * step;
            size[groups++] = 1;
            join();
        }
    }

    private void join() {
        while (groups > 1 && mean[groups - 2] > mean[groups - 1]) {
            int a = groups - 2;
            int b = groups - 1;
            mean[a] = (mean[a] * size[a] + mean[b] * size[b]) / (size[a] + size[b]);
            size[a] += size[b];
            groups--;
        }
    }

    /**
     * Upper edges of the boxes. They lie over each other only where there are more than fit.
     *
     * @param wanted upper edges, ascending
     * @param from   first row that may be taken
     * @param to     one past the last row
     */
    static int[] place(int[] wanted, int height, int from, int to) {
        int n = wanted.length;
        int room = Math.max(0, to - from - height);
        int step = n < 2 ? height : Math.min(height + 1, room / (n - 1));
        return new Rows(wanted, step).tops(from, from + room - Math.max(0, n - 1) * step);
    }

    private int[] tops(int least, int most) {
        int[] result = new int[mean.length];
        for (int g = 0, i = 0; g < groups; g++) {
            for (int k = 0; k < size[g]; k++, i++) {
                result[i] = (int) Math.clamp(Math.round(mean[g]), least, most) + i * step;
            }
        }
        return result;
    }
}
