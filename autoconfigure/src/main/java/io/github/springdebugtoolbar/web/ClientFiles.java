package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The browser's part of the toolbar, from the class path. Safe for use by multiple
 * threads.
 */
public final class ClientFiles {

	private static final String FOLDER = "io/github/springdebugtoolbar/ui/client/";

	private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/){0,3}[a-z0-9-]+\\.(js|css|svg)");

	private static final Map<String, String> TYPES = Map.of("js", "text/javascript;charset=UTF-8", "css",
			"text/css;charset=UTF-8", "svg", "image/svg+xml");

	private final ClassLoader classLoader;

	/**
	 * Creates the collection.
	 * @param classLoader class loader that sees the files
	 */
	public ClientFiles(ClassLoader classLoader) {
		this.classLoader = classLoader;
	}

	/**
	 * Names the state of the browser's entry, which must never be an old one.
	 * @return a short text that changes with it
	 */
	public String version() {
		return find("main.js").map(ClientFiles::hash).orElse("none");
	}

	Optional<String> findPage() {
		return find("requests.html").map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
	}

	/**
	 * Answers with a file. Only an address that names the file's version may be kept
	 * unasked.
	 * @param name path below the folder of these files
	 * @param version version that the address names
	 * @param request the request
	 * @return the file, or that it is not there, or that the client has it
	 */
	Answer answer(String name, @Nullable String version, HttpServletRequest request) {
		Optional<byte[]> file = NAME.matcher(name).matches() ? find(name) : Optional.empty();
		return file.map((bytes) -> answer(bytes, name, version, request)).orElseGet(Answer::notFound);
	}

	private Answer answer(byte[] bytes, String name, @Nullable String version, HttpServletRequest request) {
		String hash = hash(bytes);
		String tag = "\"" + hash + "\"";
		Map<String, String> headers = Map.of("ETag", tag, "Cache-Control",
				hash.equals(version) ? "private, max-age=31536000, immutable" : "private, no-cache");
		boolean known = tag.equals(request.getHeader("If-None-Match"));
		return new Answer(known ? HttpServletResponse.SC_NOT_MODIFIED : HttpServletResponse.SC_OK,
				TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"), bytes, headers);
	}

	private Optional<byte[]> find(String name) {
		try (InputStream in = this.classLoader.getResourceAsStream(FOLDER + name)) {
			return (in != null) ? Optional.of(content(in, name)) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] content(InputStream in, String name) throws IOException {
		byte[] bytes = in.readAllBytes();
		boolean text = name.endsWith(".js") || name.endsWith(".css");
		return text ? ClientText.of(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes;
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
