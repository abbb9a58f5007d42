package io.github.springdebugtoolbar.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Follows the bytes of a page as far as needed to know its closing body tag from one in a
 * script, a style, a text area or a comment. Looks at each byte once and remembers no
 * more than a tag's name.
 */
final class TagScanner {

	private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noframes");

	private static final int LONGEST = 9;

	/** The length of xmp. */
	private static final int SHORTEST = 3;

	/** What tells a small letter from a capital one. */
	private static final int CASE = 0x20;

	private static final int BODY_END = "/body".length();

	private static final long NONE = -1;

	private final boolean xml;

	private final byte[] name = new byte[LONGEST];

	private int nameLength = -1;

	private long position;

	private long tagStart = NONE;

	private long bodyEnd = NONE;

	private String raw = "";

	private boolean comment;

	private int dashes;

	private boolean base;

	private boolean document;

	TagScanner(boolean xml) {
		this.xml = xml;
	}

	boolean hasBase() {
		return this.base;
	}

	/**
	 * Whether this is a whole page and no fragment of one.
	 * @return {@code true} after its first tags
	 */
	boolean isDocument() {
		return this.document;
	}

	boolean isAtBodyEnd() {
		return this.bodyEnd != NONE;
	}

	void forgetBodyEnd() {
		this.bodyEnd = NONE;
	}

	/**
	 * From where on bytes must not yet be sent.
	 * @return number of bytes before it
	 */
	long keptFrom() {
		if (this.bodyEnd != NONE) {
			return this.bodyEnd;
		}
		return (this.nameLength >= 0) ? this.tagStart : this.position;
	}

	void scan(byte[] buffer, int offset, int length) {
		int end = offset + length;
		for (int i = pass(buffer, offset, end); i < end; i = pass(buffer, i + 1, end)) {
			next(buffer[i]);
			this.position++;
		}
	}

	// Passes by text and common tags, which most of a page is.
	private int pass(byte[] buffer, int start, int end) {
		int i = start;
		if (this.nameLength < 0 && !this.comment) {
			while (i < end && (buffer[i] != '<' || isOfNoInterest(buffer, i, end))) {
				i++;
			}
			this.position += i - start;
		}
		return i;
	}

	// Two letters tell most tags of lists and tables from those that are looked for.
	private boolean isOfNoInterest(byte[] buffer, int tag, int end) {
		if (tag + 2 >= end) {
			return false;
		}
		int first = buffer[tag + 1] | CASE;
		int second = buffer[tag + 2] | CASE;
		if (!this.raw.isEmpty()) {
			return first != '/';
		}
		return switch (first) {
			case '!' -> false;
			case '/' -> second != 'b';
			case 'b' -> second != 'a' && second != 'o';
			case 'h' -> second != 't';
			case 'i' -> second != 'f';
			case 'n' -> second != 'o';
			case 's' -> second != 'c' && second != 't';
			case 't' -> second != 'e' && second != 'i';
			case 'x' -> second != 'm';
			default -> true;
		};
	}

	private void next(byte value) {
		if (this.comment) {
			nextOfComment(value);
		}
		else if (value == '<') {
			this.tagStart = this.position;
			this.nameLength = 0;
		}
		else if (this.nameLength >= 0) {
			nextOfName(value);
		}
	}

	private void nextOfComment(byte value) {
		this.comment = !(value == '>' && this.dashes >= 2);
		this.dashes = (value == '-') ? this.dashes + 1 : 0;
	}

	private void nextOfName(byte value) {
		if (endsName(value)) {
			String tag = mayMatter() ? new String(this.name, 0, this.nameLength, StandardCharsets.ISO_8859_1) : "";
			this.nameLength = -1;
			found(tag);
		}
		else if (this.nameLength == LONGEST) {
			this.nameLength = -1;
		}
		else {
			this.name[this.nameLength++] = (value >= 'A' && value <= 'Z') ? (byte) (value + 32) : value;
			beginComment();
		}
	}

	// Most tags of a page are those of lists and tables.
	private boolean mayMatter() {
		return !this.raw.isEmpty()
				|| this.nameLength >= SHORTEST && (this.name[0] != '/' || this.nameLength == BODY_END);
	}

	private boolean endsName(byte value) {
		return value == '>' || value == ' ' || value == '\n' || value == '\r' || value == '\t' || value == '\f'
				|| (value == '/' && this.nameLength > 0);
	}

	private void beginComment() {
		if (this.raw.isEmpty() && this.nameLength == 3 && this.name[0] == '!' && this.name[1] == '-'
				&& this.name[2] == '-') {
			this.comment = true;
			this.dashes = 2;
			this.nameLength = -1;
		}
	}

	private void found(String tag) {
		if (!this.raw.isEmpty()) {
			this.raw = tag.equals("/" + this.raw) ? "" : this.raw;
			return;
		}
		switch (tag) {
			case "/body" -> {
				this.bodyEnd = this.tagStart;
			}
			case "base" -> {
				this.base = true;
			}
			case "!doctype", "html", "body" -> {
				this.document = true;
			}
			default -> {
				this.raw = (!this.xml && RAW.contains(tag)) ? tag : "";
			}
		}
	}

}
