package io.github.springdebugtoolbar.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Visits the shop as a browser without scripts would.
 */
public class Shop {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.followRedirects(Redirect.NORMAL)
		.cookieHandler(new CookieManager())
		.build();

	private final int port;

	public Shop(int port) {
		this.port = port;
	}

	public String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	public HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "text/html,*/*");
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	public HttpResponse<String> getJson(String path) {
		return send(HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "application/json"));
	}

	public HttpResponse<String> post(String path, String formPath, Map<String, String> fields) {
		return prepareForm(path, formPath, fields).get();
	}

	/**
	 * Opens the page with the form, and leaves it to the caller when to send it.
	 * @param path where the form is sent to
	 * @param formPath page with the form
	 * @param fields what is filled in
	 * @return sends the form
	 */
	Supplier<HttpResponse<String>> prepareForm(String path, String formPath, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		String token = encode(findCsrfToken(formPath));
		return () -> send(HttpRequest.newBuilder(URI.create(url(path)))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form + "&_csrf=" + token)));
	}

	private String findCsrfToken(String formPath) {
		Matcher matcher = CSRF.matcher(get(formPath).body());
		if (!matcher.find()) {
			throw new IllegalStateException("No form with a token at " + formPath);
		}
		return matcher.group(1);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("The shop does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
