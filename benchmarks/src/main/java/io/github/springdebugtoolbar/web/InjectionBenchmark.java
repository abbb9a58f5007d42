package io.github.springdebugtoolbar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Puts the tag into a page of 8 KB that is a list of many short elements.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class InjectionBenchmark {

	private static final int SIZE = 8192;

	private static final byte[] TAG = new byte[150];

	private final byte[] page = page();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream(2 * SIZE);

	/**
	 * Passes the page on as it is.
	 * @return bytes
	 */
	@Benchmark
	public int plain() {
		this.out.reset();
		this.out.write(this.page, 0, this.page.length);
		return this.out.size();
	}

	/**
	 * Passes the page on with the tag.
	 * @return bytes
	 * @throws IOException never
	 */
	@Benchmark
	public int injected() throws IOException {
		this.out.reset();
		TagInjector injector = new TagInjector(false);
		injector.write(this.out, this.page, 0, this.page.length);
		injector.end(this.out, TAG);
		return this.out.size();
	}

	private static byte[] page() {
		StringBuilder text = new StringBuilder("<!doctype html>\n<html><head><title>Items</title></head><body><ul>\n");
		while (text.length() < SIZE - 70) {
			text.append("<li class=\"item\"><span>7</span> <em>product 123</em></li>\n");
		}
		return text.append("</ul></body></html>\n").toString().getBytes(StandardCharsets.US_ASCII);
	}

}
