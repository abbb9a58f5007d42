package io.github.springdebugtoolbar.datasource;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts in a batch of statements, each once, as many as of the values of a batch.
 */
final class BatchTexts {

	private final int kept;

	/** Most statements are never part of a batch. */
	private Set<String> texts = Set.of();

	BatchTexts(int kept) {
		this.kept = kept;
	}

	void add(String sql) {
		this.texts = this.texts.isEmpty() ? new LinkedHashSet<>() : this.texts;
		if (this.texts.size() <= this.kept) {
			this.texts.add(sql);
		}
	}

	void clear() {
		this.texts = Set.of();
	}

	String join(int batchSize) {
		String text = this.texts.stream().limit(this.kept).collect(Collectors.joining(";\n"));
		return (Math.min(this.texts.size(), this.kept) < batchSize && this.texts.size() > 1)
				? text + ";\n/* a batch of " + batchSize + " statements */" : text;
	}

}
