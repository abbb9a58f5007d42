package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;

import io.github.springdebugtoolbar.panel.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * The waterfall: what ran when. Everything is in milliseconds since the start of the
 * request.
 *
 * @param at where the whole picture begins
 * @param end where the whole picture ends
 * @param merged whether a finer look at a part of it would show more
 * @param lanes lanes from top to bottom
 * @param phases where the time went; their sum is the whole
 */
record WaterfallView(double at, double end, boolean merged, List<Lane> lanes, List<Phase> phases) implements Fragment {

	@Override
	public String template() {
		return "waterfall";
	}

	private static double rounded(double millis) {
		return Math.round(millis * 1_000) / 1_000.0;
	}

	/**
	 * A line of the picture.
	 *
	 * @param name what it is about, short
	 * @param title the same in full
	 * @param statement number of its statement, {@code null} if it has none
	 * @param spans what happened, in the order in which it is drawn
	 */
	record Lane(String name, String title, @Nullable Integer statement, List<Span> spans) {

		static Lane of(WaterfallLane lane) {
			return new Lane(lane.name(), lane.title(), (lane.statement() > 0) ? lane.statement() : null,
					lane.stretches().stream().map(Span::of).toList());
		}

	}

	/**
	 * A stretch of time.
	 *
	 * @param kind what it is
	 * @param at where it begins
	 * @param end where it ends
	 * @param text what can stand in it, {@code null} if nothing can
	 * @param note what else is to be said, {@code null} if nothing is
	 * @param count number of things that it stands for, {@code null} if it is one
	 * @param millis time of these without the gaps between them, {@code null} if it is
	 * one
	 * @param query number of its first query, {@code null} if it has none
	 */
	record Span(Stretch.Kind kind, double at, double end, @Nullable String text, @Nullable String note,
			@Nullable Integer count, @Nullable Double millis, @Nullable Integer query) {

		static Span of(Stretch stretch) {
			boolean many = stretch.count() > 1;
			return new Span(stretch.kind(), Millis.of(stretch.start()), Millis.of(stretch.end()), stretch.text(),
					stretch.note(), many ? stretch.count() : null, many ? Millis.of(stretch.busy()) : null,
					(stretch.query() > 0) ? stretch.query() : null);
		}

		/**
		 * The time of what it stands for, without the gaps in between.
		 */
		public double took() {
			return (this.millis != null) ? this.millis : rounded(this.end - this.at);
		}

		/**
		 * How many things it stands for.
		 */
		public int number() {
			return (this.count != null) ? this.count : 1;
		}

		/**
		 * What it is in words.
		 */
		public String words() {
			String what = this.kind.words();
			return (this.text != null && !this.text.isEmpty()) ? what + ": " + this.text : what;
		}

	}

	/**
	 * What one part of the application took.
	 *
	 * @param name its name
	 * @param millis time in it, without what has a name of its own inside of it
	 * @param sqlMillis the part of that in which it worked with databases
	 */
	record Phase(String name, double millis, double sqlMillis) {

		public double otherMillis() {
			return rounded(this.millis - this.sqlMillis);
		}

	}

}
