package io.github.springdebugtoolbar.demo;

import org.junit.jupiter.api.Tag;

@DemoTest
@Tag("every-line")
class EveryLineFindingsTests extends SlowPageTests {

}
