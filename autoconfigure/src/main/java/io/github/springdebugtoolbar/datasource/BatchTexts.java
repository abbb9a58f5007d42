package io.github.springdebugtoolbar.datasource;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts in a batch of statements, each once, as many as of the values of a batch.
 */
final class BatchTexts {

	private final int kept;

	private final Set<String> texts = new LinkedHashSet<>();

	BatchTexts(int kept) {
		this.kept = kept;
	}

	void add(String sql) {
		if (this.texts.size() <= this.kept) {
			this.texts.add(sql);
		}
	}

	String join(int batchSize) {
		String text = this.texts.stream().limit(this.kept).collect(Collectors.joining(";\n"));
		return (Math.min(this.texts.size(), this.kept) < batchSize && this.texts.size() > 1)
				? text + ";\n/* a batch of " + batchSize + " statements */" : text;
	}

}
