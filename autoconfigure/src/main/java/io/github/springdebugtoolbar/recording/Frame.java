package io.github.springdebugtoolbar.recording;

/**
 * A line of code or of a template.
 *
 * @param className class with its package, an empty text for a template
 * @param method name of the method, or the expression of a template
 * @param file name of the source file, or the template's path
 * @param line line from 1, or a negative number if unknown
 */
public record Frame(String className, String method, String file, int line) {

	/**
	 * A line of a template.
	 * @param template path of the template
	 * @param line line from 1
	 * @param expression what was evaluated there
	 * @return the frame
	 */
	public static Frame ofTemplate(String template, int line, String expression) {
		return new Frame("", expression, template, line);
	}

	/**
	 * Whether this is a line of a template.
	 * @return {@code true} for a template
	 */
	public boolean isTemplate() {
		return this.className.isEmpty();
	}

	/**
	 * Where it is, short: {@code OrderController.list (OrderController.java:34)} or
	 * {@code orders/list.html:21}.
	 * @return the text of a place
	 */
	public String place() {
		String source = (this.line > 0) ? this.file + ":" + this.line : this.file;
		if (isTemplate()) {
			return source;
		}
		return simpleClassName() + "." + this.method + (source.isEmpty() ? "" : " (" + source + ")");
	}

	private String simpleClassName() {
		return this.className.substring(this.className.lastIndexOf('.') + 1);
	}

}
