package cn.techbridge.achievement;

import cn.techbridge.listing.ListingRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Achievements implements ListingRepository<Achievement> {
    @Override
    public String entityName() {
        return "Achievement";
    }
}
