package io.github.springdebugtoolbar.demo;

import org.junit.jupiter.api.Tag;

import org.springframework.test.context.TestPropertySource;

@Tag("every-line")
@TestPropertySource(
		properties = "spring.datasource.url=jdbc:h2:mem:matrix;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE")
class H2FindingsTests extends FindingsMatrixTests {

}
