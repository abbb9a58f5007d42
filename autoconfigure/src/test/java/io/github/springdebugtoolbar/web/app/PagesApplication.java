package io.github.springdebugtoolbar.web.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Recording;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Pages of all kinds.
 */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@Import(PagesApplication.Pages.class)
public class PagesApplication {

	/** What a page is made of. */
	public static final String PAGE = "<!DOCTYPE html>\n<html><head><title>Ü</title></head><BODY class=\"a\"><p>é €</p></BODY>\n</html>\n";

	/** A page in two halves; the second is sent when the test says so. */
	public static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

	@Bean
	ServletRegistrationBean<HttpServlet> rawServlet() {
		return new ServletRegistrationBean<>(new RawServlet(), "/raw/*");
	}

	/**
	 * A test's way to see whose work the current thread does.
	 * @return id of the recording
	 */
	static String recordingId() {
		return CurrentRecording.find().map(Recording::id).orElse("none");
	}

	@Controller
	static class Pages {

		@GetMapping(path = "/page", produces = "text/html;charset=UTF-8")
		@ResponseBody
		String page() {
			return PAGE;
		}

		@GetMapping("/view")
		String view(Model model) {
			model.addAttribute("name", "Grüße");
			return "view";
		}

		@GetMapping("/forward")
		String forward() {
			return "forward:/page";
		}

		@GetMapping("/forward-raw")
		String forwardToServlet() {
			return "forward:/raw/writer";
		}

		@GetMapping("/redirect")
		String redirect() {
			return "redirect:/page";
		}

		@GetMapping("/orders/{id}")
		@ResponseBody
		Map<String, Object> order(@PathVariable int id, HttpSession session) {
			session.setAttribute("basket", new Explosive());
			session.setAttribute("theme", "dark");
			session.setAttribute("apiToken", "hidden-token");
			return Map.of("id", id, "recording", recordingId());
		}

		@PostMapping("/form")
		@ResponseBody
		String form(@RequestParam String name) {
			return name;
		}

		@PostMapping("/body")
		@ResponseBody
		String body(@RequestBody String body) {
			return body;
		}

		@PostMapping("/upload")
		@ResponseBody
		String upload(@RequestParam MultipartFile file) throws IOException {
			return new String(file.getBytes(), StandardCharsets.UTF_8);
		}

		@GetMapping("/callable")
		@ResponseBody
		Callable<String> callable(HttpServletResponse response) {
			response.setContentType("text/html;charset=UTF-8");
			return () -> "<html><body>" + recordingId() + "</body></html>";
		}

		@GetMapping("/task")
		@ResponseBody
		WebAsyncTask<String> task() {
			return new WebAsyncTask<>(() -> recordingId());
		}

		@GetMapping(path = "/deferred", produces = "text/html;charset=UTF-8")
		@ResponseBody
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			CompletableFuture.runAsync(() -> result.setResult(PAGE));
			return result;
		}

		@GetMapping("/stream")
		ResponseEntity<StreamingResponseBody> stream() {
			return ResponseEntity.ok()
				.contentType(MediaType.TEXT_HTML)
				.body((out) -> out.write(("<html><body>" + recordingId() + "</body></html>").getBytes()));
		}

		@GetMapping("/sse")
		SseEmitter sse() {
			SseEmitter emitter = new SseEmitter();
			CompletableFuture.runAsync(() -> {
				try {
					emitter.send("<html><body></body></html>");
					emitter.complete();
				}
				catch (IOException ex) {
					emitter.completeWithError(ex);
				}
			});
			return emitter;
		}

		@GetMapping("/failing")
		String failing() {
			throw new IllegalStateException("It is broken");
		}

		@GetMapping("/teapot")
		String teapot() {
			throw new Teapot();
		}

		@GetMapping("/handled")
		String handled() {
			throw new IllegalArgumentException("Handled");
		}

		@ExceptionHandler
		ResponseEntity<String> handle(IllegalArgumentException ex) {
			return ResponseEntity.badRequest().contentType(MediaType.TEXT_HTML).body(PAGE);
		}

		@GetMapping("/kinds/{kind}")
		ResponseEntity<byte[]> kind(@PathVariable String kind) throws IOException {
			byte[] page = "<html><body>x</body></html>".getBytes(StandardCharsets.US_ASCII);
			return switch (kind) {
				case "download" -> ResponseEntity.ok()
					.header("Content-Type", "text/html")
					.header("Content-Disposition", "attachment")
					.body(page);
				case "plain" -> ResponseEntity.ok().header("Content-Type", "text/plain").body(page);
				case "json" -> ResponseEntity.ok().header("Content-Type", "application/json").body("{}".getBytes());
				case "gzip" -> ResponseEntity.ok()
					.header("Content-Type", "text/html")
					.header("Content-Encoding", "gzip")
					.body(gzip(page));
				case "utf-16" -> ResponseEntity.ok()
					.header("Content-Type", "text/html;charset=UTF-16")
					.body("<html><body>x</body></html>".getBytes(StandardCharsets.UTF_16));
				case "xhtml" -> ResponseEntity.ok()
					.header("Content-Type", "application/xhtml+xml;charset=UTF-8")
					.body(("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title>"
							+ "<script src=\"x.js\"/></head><body><p>x</p></body></html>")
						.getBytes());
				case "no-content" -> ResponseEntity.noContent().build();
				case "fragment" -> ResponseEntity.ok().header("Content-Type", "text/html").body("<p>x</p>".getBytes());
				case "no-body-tag" -> ResponseEntity.ok()
					.header("Content-Type", "text/html")
					.body("<!doctype html><title>x</title><p>x".getBytes());
				case "script" -> ResponseEntity.ok()
					.header("Content-Type", "text/html")
					.body("<html><body>x<script>a('</body>')</script></body><script>b('</body>')</script></html>"
						.getBytes());
				case "base" -> ResponseEntity.ok()
					.header("Content-Type", "text/html")
					.body("<html><head><base href='http://elsewhere/'></head><body></body></html>".getBytes());
				case "latin" -> ResponseEntity.ok()
					.header("Content-Type", "text/html;charset=ISO-8859-1")
					.body("<html><body>é</body></html>".getBytes(StandardCharsets.ISO_8859_1));
				case "cached" -> ResponseEntity.ok()
					.header("Content-Type", "text/html")
					.header("Cache-Control", "max-age=3600")
					.header("Server-Timing", "app;dur=7")
					.body(page);
				case "text" -> ResponseEntity.ok().header("Content-Type", "text/html").body("hello".getBytes());
				case "cookie" -> ResponseEntity.ok().header("Set-Cookie", "a=b").body(page);
				default -> ResponseEntity.status(HttpStatus.NOT_FOUND).build();
			};
		}

		private static byte[] gzip(byte[] bytes) throws IOException {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
				gzip.write(bytes);
			}
			return out.toByteArray();
		}

	}

	/**
	 * Does what a framework hides.
	 */
	static class RawServlet extends HttpServlet {

		private static final Map<String, Step> STEPS = Map.ofEntries(Map.entry("/writer", RawServlet::writer),
				Map.entry("/stream", RawServlet::stream), Map.entry("/header-type", RawServlet::headerType),
				Map.entry("/length", RawServlet::length), Map.entry("/split", RawServlet::split),
				Map.entry("/late-type", RawServlet::lateType), Map.entry("/closed", RawServlet::closed),
				Map.entry("/late-charset", RawServlet::lateCharset), Map.entry("/parts", RawServlet::parts),
				Map.entry("/reset", RawServlet::reset), Map.entry("/async", RawServlet::async),
				Map.entry("/send-error", RawServlet::sendError), Map.entry("/broken-page", RawServlet::brokenPage),
				Map.entry("/big", RawServlet::big), Map.entry("/json-writer", RawServlet::jsonWriter),
				Map.entry("/empty", RawServlet::empty), Map.entry("/reads-body", RawServlet::readsBody),
				Map.entry("/long-tail", RawServlet::longTail));

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response)
				throws ServletException, IOException {
			STEPS.get(request.getPathInfo()).run(request, response);
		}

		static void writer(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html;charset=ISO-8859-1");
			response.getWriter().print("<html><body>é</body></html>");
		}

		static void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html");
			response.getOutputStream().print("<html><body>x</body></html>");
		}

		static void headerType(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setHeader("Content-Type", "text/html;charset=UTF-8");
			response.getWriter().print(PAGE);
		}

		static void length(HttpServletRequest request, HttpServletResponse response) throws IOException {
			byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
			response.setContentType("text/html;charset=UTF-8");
			response.setHeader("Content-Length", String.valueOf(page.length));
			response.getOutputStream().write(page);
		}

		static void split(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html;charset=UTF-8");
			OutputStream out = response.getOutputStream();
			for (byte value : PAGE.getBytes(StandardCharsets.UTF_8)) {
				out.write(value);
			}
		}

		static void lateType(HttpServletRequest request, HttpServletResponse response) throws IOException {
			PrintWriter writer = response.getWriter();
			response.setContentType("text/html");
			writer.print("<html><body>x</body></html>");
		}

		static void lateCharset(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html;charset=UTF-8");
			PrintWriter writer = response.getWriter();
			response.setCharacterEncoding("ISO-8859-1");
			response.setContentType("text/html;charset=ISO-8859-1");
			response.setHeader("Content-Type", "text/html;charset=ISO-8859-1");
			writer.print(PAGE);
		}

		static void closed(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html;charset=UTF-8");
			response.getWriter().print(PAGE);
			response.getWriter().close();
		}

		static void parts(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html;charset=UTF-8");
			PrintWriter writer = response.getWriter();
			writer.print("<html><body><p>first</p>");
			writer.flush();
			await(request.getParameter("gate"));
			writer.print("<p>second</p></body></html>");
			writer.flush();
			await(request.getParameter("gate") + "2");
		}

		static void reset(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html");
			response.getWriter().print("<html><body>old</body></html>");
			response.reset();
			response.setContentType("text/html;charset=UTF-8");
			response.getOutputStream().print("<html><body>new</body></html>");
		}

		static void async(HttpServletRequest request, HttpServletResponse response) {
			AsyncContext context = request.startAsync();
			context.start(() -> {
				try {
					context.getResponse().setContentType("text/html;charset=UTF-8");
					context.getResponse().getWriter().print("<html><body>" + recordingId() + "</body></html>");
					context.complete();
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			});
		}

		static void sendError(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html");
			response.getWriter().print("<html><body>forgotten</body></html>");
			response.sendError(HttpServletResponse.SC_CONFLICT, "Conflict of interest");
		}

		static void brokenPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html");
			response.getWriter().print("<html><body>half</body>");
			throw new IllegalStateException("Broken in the middle");
		}

		static void big(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html;charset=UTF-8");
			PrintWriter writer = response.getWriter();
			writer.print("<html><body>");
			for (int i = 0; i < 20_000; i++) {
				writer.println("<li>Zeile " + i + " äöü</li>");
			}
			writer.print("</body></html>");
		}

		static void jsonWriter(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("application/json");
			response.getWriter().print("{\"a\":\"é\"}");
		}

		static void empty(HttpServletRequest request, HttpServletResponse response) {
			response.setContentType("text/html");
			response.setContentLength(0);
		}

		static void readsBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/plain");
			request.getInputStream().transferTo(response.getOutputStream());
		}

		static void longTail(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/html");
			PrintWriter writer = response.getWriter();
			writer.print("<html><body>x</body></html><!-- " + "y".repeat(100_000));
			writer.flush();
			await(request.getParameter("gate"));
			writer.print(" -->");
		}

		private static void await(String gate) {
			try {
				GATES.get(gate).await(20, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		/** What one address does. */
		interface Step {

			void run(HttpServletRequest request, HttpServletResponse response) throws IOException;

		}

	}

	@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
	static class Teapot extends RuntimeException {

	}

	/** An object that must not be asked for its text. */
	static class Explosive {

		@Override
		public String toString() {
			throw new IllegalStateException("Somebody asked");
		}

	}

}
