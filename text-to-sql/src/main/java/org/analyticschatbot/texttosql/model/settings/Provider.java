package org.analyticschatbot.texttosql.model.settings;

/** The protocol that an endpoint speaks. */
public enum Provider {
    /** OpenAI and whatever is compatible with it: Azure, vLLM, LM Studio, llama.cpp. */
    OPENAI,
    ANTHROPIC,
    /** Ollama's own protocol. */
    OLLAMA,
    /** Amazon Bedrock's Converse, which the runtime on AWS reaches with its own role. */
    BEDROCK
}
