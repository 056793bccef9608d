package org.analyticschatbot.local;

final class Main {

    private Main() {}

    static void main() {
        System.out.println("Usage: chatbot [--data DIR]");
    }
}
