package org.analyticschatbot.local.web.page;

import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves what the module front-end has put under /static. */
public final class PageFiles implements WebMvcConfigurer {

    private static final String ROOT = "classpath:/static/";

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler("/*.html").addResourceLocations(ROOT);
        resources.addResourceHandler("/config.json").addResourceLocations(ROOT);
        resources.addResourceHandler("/src/**").addResourceLocations(ROOT + "src/");
        resources.addResourceHandler("/vendor/**").addResourceLocations(ROOT + "vendor/");
    }
}
