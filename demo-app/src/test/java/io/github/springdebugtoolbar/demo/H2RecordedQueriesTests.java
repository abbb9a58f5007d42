package io.github.springdebugtoolbar.demo;

@DemoTest
class H2RecordedQueriesTests extends RecordedQueriesTests {

}
