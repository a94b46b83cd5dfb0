package tradewind.tws.protocol;

/** What a decoder met so far. Written by the decoding thread, read by any; a reader may see a figure that is a moment old. */
public final class DecodeCounters {

	long frames;
	long unknown;
	long badFrames;
	long trailingFields;
	long malformedFields;

	/** All frames. */
	public long frames() {
		return frames;
	}

	/** Frames with a message number that has no layout. */
	public long unknown() {
		return unknown;
	}

	/** Frames dropped because they did not hold what their layout says. */
	public long badFrames() {
		return badFrames;
	}

	/** Fields after the end of a layout, ignored. */
	public long trailingFields() {
		return trailingFields;
	}

	/** Fields that were not what their layout says, read as unset. */
	public long malformedFields() {
		return malformedFields;
	}
}
