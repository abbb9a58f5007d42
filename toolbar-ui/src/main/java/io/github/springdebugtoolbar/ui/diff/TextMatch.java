package io.github.springdebugtoolbar.ui.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of a text found in source code, where white space may differ and a literal may be
 * put together from several.
 *
 * @param starts offsets of the words
 * @param ends offsets behind them
 */
record TextMatch(List<Integer> starts, List<Integer> ends) {

	private static final Pattern BETWEEN = Pattern.compile("(?:\\s|\\\\n|\\\\\\n)*(?:\"\\s*\\+\\s*\"(?:\\s|\\\\n)*)*");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	static List<String> words(String text) {
		return SPACE.splitAsStream(text.strip()).filter((word) -> !word.isEmpty()).toList();
	}

	// Finds all places of a text.
	static List<TextMatch> findAll(String source, Section within, List<String> words) {
		List<TextMatch> found = new ArrayList<>();
		int at = words.isEmpty() ? -1 : source.indexOf(words.get(0), within.start());
		while (at >= 0 && at < within.end()) {
			match(source, at, words).ifPresent(found::add);
			at = source.indexOf(words.get(0), at + 1);
		}
		return found.stream().filter((match) -> match.end() <= within.end()).toList();
	}

	private static Optional<TextMatch> match(String source, int start, List<String> words) {
		List<Integer> starts = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		int at = start;
		for (String word : words) {
			int from = starts.isEmpty() ? at : skip(source, at);
			if (!source.startsWith(word, from) || (!starts.isEmpty() && from == at)) {
				return Optional.empty();
			}
			starts.add(from);
			at = from + word.length();
			ends.add(at);
		}
		return isWhole(source, start, at) ? Optional.of(new TextMatch(starts, ends)) : Optional.empty();
	}

	private static int skip(String source, int at) {
		Matcher between = BETWEEN.matcher(source).region(at, source.length());
		return between.lookingAt() ? between.end() : at;
	}

	// Neither begins nor ends within a word.
	private static boolean isWhole(String source, int start, int end) {
		return Stream.of(start, end)
			.noneMatch((at) -> at > 0 && at < source.length() && Character.isJavaIdentifierPart(source.charAt(at - 1))
					&& Character.isJavaIdentifierPart(source.charAt(at)));
	}

	int start() {
		return this.starts.get(0);
	}

	int end() {
		return this.ends.get(this.ends.size() - 1);
	}

	// Edits what differs, so that the rest keeps its layout.
	Edit edit(List<String> before, List<String> after) {
		int same = common(before, after, false, Math.min(before.size(), after.size()));
		int sameAtEnd = common(before, after, true, Math.min(before.size(), after.size()) - same);
		String added = String.join(" ", after.subList(same, after.size() - sameAtEnd));
		if (same + sameAtEnd == before.size()) {
			return insert(same, added);
		}
		if (added.isEmpty() && same > 0) {
			return new Edit(this.ends.get(same - 1), this.ends.get(before.size() - sameAtEnd - 1), "");
		}
		return new Edit(this.starts.get(same), this.ends.get(before.size() - sameAtEnd - 1), added);
	}

	private Edit insert(int word, String added) {
		int at = (word > 0) ? this.ends.get(word - 1) : start();
		return new Edit(at, at, (word > 0) ? " " + added : added + " ");
	}

	private static int common(List<String> before, List<String> after, boolean fromEnd, int limit) {
		int same = 0;
		while (same < limit && word(before, same, fromEnd).equals(word(after, same, fromEnd))) {
			same++;
		}
		return same;
	}

	private static String word(List<String> words, int index, boolean fromEnd) {
		return words.get(fromEnd ? words.size() - 1 - index : index);
	}

}
