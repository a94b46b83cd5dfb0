package tradewind.tws.protocol;

import java.util.Arrays;

/** Bars in primitive columns; rows 0 to {@link #size()} - 1 are in use. The arrays may be replaced when rows are added. */
public final class BarColumns {

	/** Epoch seconds of the bar's start; of midnight UTC for a day bar; {@link Unset#LONG} for a text that is no time. */
	public long[] time;
	public double[] open;
	public double[] high;
	public double[] low;
	public double[] close;
	/** NaN when unset, -1 when there is none. */
	public double[] volume;
	/** The volume-weighted average price. */
	public double[] wap;
	/** Trades in the bar, -1 when not known. */
	public int[] count;

	boolean[] date;
	int size;

	public BarColumns(int capacity) {
		time = new long[capacity];
		open = new double[capacity];
		high = new double[capacity];
		low = new double[capacity];
		close = new double[capacity];
		volume = new double[capacity];
		wap = new double[capacity];
		count = new int[capacity];
		date = new boolean[capacity];
	}

	public int size() {
		return size;
	}

	/** Whether the row's time was a date without a time of day. */
	public boolean isDate(int row) {
		return date[row];
	}

	public void clear() {
		size = 0;
	}

	/** Appends a row. */
	public void add(long barTime, boolean isDate, double o, double h, double l, double c, double v, double w, int n) {
		int row = size;
		reserve(row + 1);
		time[row] = barTime;
		date[row] = isDate;
		open[row] = o;
		high[row] = h;
		low[row] = l;
		close[row] = c;
		volume[row] = v;
		wap[row] = w;
		count[row] = n;
		size = row + 1;
	}

	/** Makes room for this many rows. */
	public void reserve(int rows) {
		if (rows > time.length) {
			int capacity = Math.max(rows, time.length * 2);
			time = Arrays.copyOf(time, capacity);
			open = Arrays.copyOf(open, capacity);
			high = Arrays.copyOf(high, capacity);
			low = Arrays.copyOf(low, capacity);
			close = Arrays.copyOf(close, capacity);
			volume = Arrays.copyOf(volume, capacity);
			wap = Arrays.copyOf(wap, capacity);
			count = Arrays.copyOf(count, capacity);
			date = Arrays.copyOf(date, capacity);
		}
	}
}
