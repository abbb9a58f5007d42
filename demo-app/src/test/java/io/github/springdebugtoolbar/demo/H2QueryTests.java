package io.github.springdebugtoolbar.demo;

@DemoTest
class H2QueryTests extends QueryTests {

}
