package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * What an application does to a response, step by step. It takes the writer or the stream
 * and stays with it until a reset.
 *
 * @param writer whether it begins with the writer
 * @param steps its steps
 */
record ResponseScript(boolean writer, List<Step> steps) {

	/**
	 * Does all steps, up to the first that the response refuses.
	 * @param response the response
	 * @return the refusals
	 */
	List<String> run(HttpServletResponse response) {
		List<String> refusals = new ArrayList<>();
		boolean useWriter = this.writer;
		for (Step step : this.steps) {
			try {
				step.apply(new Target(response, useWriter));
			}
			catch (IllegalStateException | IOException ex) {
				refusals.add(step + ": " + ex.getClass().getName());
				return refusals;
			}
			if (step.ends()) {
				return refusals;
			}
			useWriter = useWriter ^ step.switches();
		}
		return refusals;
	}

	/**
	 * How long the body may become, in whatever charset and with the tag.
	 * @return a number of bytes
	 */
	int bytesAtMost() {
		return 8_000 + 8 * this.steps.stream().mapToInt(Step::length).sum();
	}

	/**
	 * Whether it says what the body is when it has already written some text.
	 * @return {@code true} if a step after one that takes the writer does
	 */
	boolean changesTypeOfText() {
		return this.steps.stream()
			.dropWhile((step) -> !(step instanceof Write) && step != Act.FLUSH)
			.anyMatch((step) -> step instanceof Type || step instanceof Header header && header.isType());
	}

	/**
	 * Whether text that was taken back is followed by other text, and nobody says anew
	 * what it is.
	 * @return {@code true} if a step writes after a reset, with no type in between
	 */
	boolean writesAfterReset() {
		boolean text = false;
		boolean reset = false;
		for (Step step : this.steps) {
			if (reset && step instanceof Write) {
				return true;
			}
			text |= step instanceof Write || step == Act.FLUSH;
			reset |= text && (step == Act.RESET || step == Act.RESET_AND_SWITCH);
		}
		return false;
	}

	/**
	 * Where a step writes.
	 *
	 * @param response the response
	 * @param writer whether to its writer
	 */
	record Target(HttpServletResponse response, boolean writer) {

		void write(byte[] bytes, String text) throws IOException {
			if (this.writer) {
				this.response.getWriter().write(text);
			}
			else {
				this.response.getOutputStream().write(bytes);
			}
		}

		void flush() throws IOException {
			if (this.writer) {
				this.response.getWriter().flush();
			}
			else {
				this.response.getOutputStream().flush();
			}
		}

		void close() throws IOException {
			if (this.writer) {
				this.response.getWriter().close();
			}
			else {
				this.response.getOutputStream().close();
			}
		}

	}

	/**
	 * One step.
	 */
	interface Step {

		void apply(Target target) throws IOException;

		default int length() {
			return 0;
		}

		default boolean ends() {
			return false;
		}

		default boolean switches() {
			return false;
		}

	}

	/**
	 * Writes.
	 *
	 * @param bytes to the stream
	 * @param text to the writer
	 */
	record Write(byte[] bytes, String text) implements Step {

		@Override
		public int length() {
			return Math.max(this.bytes.length, this.text.length());
		}

		@Override
		public void apply(Target target) throws IOException {
			target.write(this.bytes, this.text);
		}

		@Override
		public String toString() {
			return "Write" + this.text.length();
		}

	}

	/**
	 * Sets a header.
	 *
	 * @param name name of the header
	 * @param value its value
	 * @param way how it is set
	 */
	record Header(String name, String value, int way) implements Step {

		boolean isType() {
			return this.name.equals("Content-Type");
		}

		@Override
		public void apply(Target target) {
			if (this.way == 0) {
				target.response().setHeader(this.name, this.value);
			}
			else {
				target.response().addHeader(this.name, this.value);
			}
		}

	}

	/**
	 * Something without values.
	 */
	enum Act implements Step {

		FLUSH, FLUSH_BUFFER, RESET, RESET_AND_SWITCH, RESET_BUFFER, CLOSE, TEAPOT;

		@Override
		public void apply(Target target) throws IOException {
			HttpServletResponse response = target.response();
			switch (this) {
				case FLUSH -> target.flush();
				case FLUSH_BUFFER -> response.flushBuffer();
				case RESET, RESET_AND_SWITCH -> response.reset();
				case RESET_BUFFER -> response.resetBuffer();
				case CLOSE -> target.close();
				case TEAPOT -> response.setStatus(418);
			}
		}

		@Override
		public boolean ends() {
			return this == CLOSE;
		}

		@Override
		public boolean switches() {
			return this == RESET_AND_SWITCH;
		}

	}

	/**
	 * Says what the body is.
	 *
	 * @param type content type
	 * @param charset charset, {@code null} if none is set
	 */
	record Type(String type, @Nullable String charset) implements Step {

		@Override
		public void apply(Target target) {
			target.response().setContentType(this.type);
			if (this.charset != null) {
				target.response().setCharacterEncoding(this.charset);
			}
		}

	}

	/**
	 * Gives the answer away.
	 *
	 * @param location where the client shall go, {@code null} for an error
	 */
	record Leave(@Nullable String location) implements Step {

		@Override
		public void apply(Target target) throws IOException {
			if (this.location != null) {
				target.response().sendRedirect(this.location);
			}
			else {
				target.response().sendError(404);
			}
		}

		@Override
		public boolean ends() {
			return true;
		}

	}

}
