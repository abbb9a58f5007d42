package io.github.springdebugtoolbar.demo;

@DemoTest
class H2PageTests extends PageTests {

}
