package cn.techbridge.demand;

import cn.techbridge.listing.ListingRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Demands implements ListingRepository<Demand> {
    @Override
    public String entityName() {
        return "Demand";
    }
}
