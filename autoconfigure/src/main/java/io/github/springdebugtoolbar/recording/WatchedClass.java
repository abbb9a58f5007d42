package io.github.springdebugtoolbar.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A class whose attributes are watched. Each attribute has a number, by which reads are
 * counted.
 *
 * @param name class with its package
 * @param attributes its attributes, those of its superclasses first
 * @param first number of the first attribute; the others follow
 */
public record WatchedClass(String name, List<String> attributes, int first) {

	public WatchedClass {
		attributes = List.copyOf(attributes);
	}

	int last() {
		return this.first + this.attributes.size() - 1;
	}

	AttributeReads reads(int[] counts) {
		Map<String, Integer> reads = new HashMap<>();
		for (int i = 0; i < this.attributes.size(); i++) {
			int number = this.first + i;
			reads.merge(this.attributes.get(i), (number < counts.length) ? counts[number] : 0, Integer::sum);
		}
		return new AttributeReads(this.name, reads, 0, "");
	}

}
