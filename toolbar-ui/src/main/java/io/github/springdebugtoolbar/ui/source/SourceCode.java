package io.github.springdebugtoolbar.ui.source;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Leads from frames to the code on this machine. Safe for use by multiple threads.
 */
public class SourceCode {

	private static final int LINES_AROUND = 3;

	private final SourceFiles files;

	private final IdeLinks links;

	/**
	 * Creates it.
	 * @param files finds source files
	 * @param ide {@code idea}, {@code vscode}, {@code none} or a URL with {@code {file}}
	 * and {@code {line}}
	 */
	public SourceCode(SourceFiles files, String ide) {
		this.files = files;
		this.links = new IdeLinks(ide);
	}

	/**
	 * Whether links to code can be made.
	 * @param ide what is to open them
	 * @return {@code true} if it is known, or a URL that tells the file, or none is meant
	 */
	public static boolean canOpen(String ide) {
		return IdeLinks.isPossible(ide);
	}

	/**
	 * A frame as a place, class and method included.
	 * @param frame the frame
	 * @return its place
	 */
	public PlaceLink place(Frame frame) {
		return new PlaceLink(frame.place(), href(frame));
	}

	/**
	 * A frame as its file and line alone.
	 * @param frame the frame
	 * @return its place
	 */
	public PlaceLink line(Frame frame) {
		return new PlaceLink(fileAndLine(frame), href(frame));
	}

	/**
	 * A line of a resource, for example of {@code application.properties}.
	 * @param path path of the resource
	 * @param line line from 1
	 * @return its place
	 */
	public PlaceLink resource(String path, int line) {
		return line(Frame.ofTemplate(path, line, ""));
	}

	/**
	 * The lines around a frame.
	 * @param frame the frame
	 * @return the lines, empty if its file is not in the working directory
	 */
	public Optional<SourceExcerpt> findExcerpt(Frame frame) {
		return this.files.find(frame)
			.map(this.files::lines)
			.filter((lines) -> frame.line() >= 1 && frame.line() <= lines.size())
			.map((lines) -> excerpt(frame, lines));
	}

	/**
	 * The file of a class.
	 * @param className class with its package
	 * @return the file, empty if it is not in the working directory
	 */
	public Optional<SourceText> findType(String className) {
		return this.files.findType(className).flatMap(this.files::read);
	}

	/**
	 * A resource, for example {@code application.properties}.
	 * @param path path of the resource
	 * @return the file, empty if it is not in the working directory
	 */
	public Optional<SourceText> findResource(String path) {
		return this.files.findResource(path).flatMap(this.files::read);
	}

	/**
	 * A line of a file.
	 * @param source the file
	 * @param line line from 1
	 * @return its place
	 */
	public PlaceLink place(SourceText source, int line) {
		return new PlaceLink(source.path().getFileName() + ":" + line,
				this.links.find(source.path(), line).orElse(null));
	}

	private SourceExcerpt excerpt(Frame frame, List<String> lines) {
		int first = Math.max(1, frame.line() - LINES_AROUND);
		int last = Math.min(lines.size(), frame.line() + LINES_AROUND);
		return new SourceExcerpt(frame.file(), line(frame), frame.isTemplate() ? "html" : "java", frame.line(), first,
				lines.subList(first - 1, last));
	}

	private @Nullable String href(Frame frame) {
		return this.files.find(frame).flatMap((file) -> this.links.find(file, frame.line())).orElse(null);
	}

	private static String fileAndLine(Frame frame) {
		return (frame.line() > 0) ? frame.file() + ":" + frame.line() : frame.file();
	}

}
